# A continuation with something behind it.
x = 1 + \ 
    2

# A slice outside of brackets.
x = 1:2

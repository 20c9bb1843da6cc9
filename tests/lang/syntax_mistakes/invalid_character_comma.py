# A comma of another script.
x = (1，2)

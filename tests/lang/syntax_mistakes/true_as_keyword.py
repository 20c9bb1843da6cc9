# A constant as a keyword argument's name.
f(True=1)

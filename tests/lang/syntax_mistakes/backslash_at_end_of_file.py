# A continuation of nothing.
x = 1 + \

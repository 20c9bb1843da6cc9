# A bracket that is closed by another.
x = [1, 2)

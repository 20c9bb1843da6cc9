# The same for def.
def f(a, b)
    return a

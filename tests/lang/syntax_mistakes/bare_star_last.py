# A star with nothing after it.
def f(a, *):
    pass

# Two parameters of one name.
def f(a, a):
    pass

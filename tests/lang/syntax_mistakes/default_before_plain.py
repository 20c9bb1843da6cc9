# A parameter without a default after one that has one.
def f(a=1, b):
    pass

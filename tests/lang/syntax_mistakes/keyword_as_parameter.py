# Nor a parameter.
def f(for, in):
    pass

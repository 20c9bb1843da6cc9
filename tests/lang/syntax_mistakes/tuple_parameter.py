# A tuple as a parameter.
def f((a, b)):
    pass

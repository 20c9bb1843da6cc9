# A bracket opened lines before the end.
def f():
    x = (1,
    return x

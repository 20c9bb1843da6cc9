# A parameter is not global.
def f(x):
    global x

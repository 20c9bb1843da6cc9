# global comes before the first use.
def f():
    x = 1
    global x

# A slash after the star.
def f(*a, /):
    pass

# Nor has a comprehension a yield.
def f():
    return [(yield x) for x in y]

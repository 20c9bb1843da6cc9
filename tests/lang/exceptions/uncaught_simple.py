def f(x):
    return g(x + 1)


def g(y):
    z = y * 2
    raise ValueError(f"wrong: {z}")


f(1)

def bad(x):
    if x > 1:
        raise IndexError(x)
    return x


class A:
    values = [bad(i) for i in range(3)]

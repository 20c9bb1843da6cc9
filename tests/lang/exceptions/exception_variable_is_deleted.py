e = "outer"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as n:
    print(n)


def f():
    try:
        raise ValueError(1)
    except ValueError as x:
        kept = x
        del x
    return kept


print(repr(f()))


def g():
    try:
        raise ValueError(1)
    except ValueError as x:
        x = "rebound"
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(g())

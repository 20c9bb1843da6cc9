def inner():
    return 1 / 0


def middle():
    try:
        inner()
    except ZeroDivisionError as e:
        raise ValueError("bad value") from e


def outer():
    try:
        middle()
    except ValueError:
        raise RuntimeError("outer failed")


print("before")
outer()

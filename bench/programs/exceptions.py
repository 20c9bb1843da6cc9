"""Exceptions: raised and caught at once, through calls, with finally."""


class Wrong(ValueError):
    pass


def check(i):
    if i % 3 == 0:
        raise Wrong(i)
    return i


def through(i):
    try:
        return check(i)
    finally:
        i += 1


def main():
    caught = 0
    for i in range(300_000):
        try:
            through(i)
        except ValueError as error:
            caught += error.args[0] >= 0
        try:
            {}[i]
        except KeyError:
            caught += 1
    assert caught == 400_000


main()

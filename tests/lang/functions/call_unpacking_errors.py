five, text = 5, "x"


def f(*args, **kwargs):
    return args, kwargs


def attempt(fn):
    try:
        print(fn())
    except TypeError as e:
        print(e)


attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(*None, a=1))
attempt(lambda: five(1))
attempt(lambda: text())
attempt(lambda: f(1, *(2, 3), 4, *[5], k=1, **{}, **{"z": 2}))


class M:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


attempt(lambda: f(**M()))
attempt(lambda: f(*M))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: len(x=1))
attempt(lambda: int(1, 2, 3))
attempt(lambda: [].append())
attempt(lambda: [].append(1, 2))
attempt(lambda: "".join())
attempt(lambda: print(1, x=2))
attempt(lambda: sorted())
attempt(lambda: isinstance(1))

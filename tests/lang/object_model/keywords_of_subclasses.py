# Which subclasses of builtin types take keywords: those with a method of their own for them.


def show(function):
    try:
        print(function())
    except TypeError as error:
        print("TypeError", error)


for base in (list, float, tuple, frozenset, set, dict, int, str, bytes, complex):
    class Plain(base):
        pass

    class New(base):
        def __new__(cls, *args, **keywords):
            return base.__new__(cls, *args)

    class Passes(base):
        def __new__(cls, *args, **keywords):
            return base.__new__(cls, *args, **keywords)

    class Init(base):
        def __init__(self, *args, **keywords):
            pass

    class Both(New):
        def __init__(self, *args, **keywords):
            super().__init__(*args, **keywords)

    print("--", base.__name__)
    for cls in (Plain, New, Passes, Init, Both, base):
        show(lambda: (cls.__name__, cls(other=1)))

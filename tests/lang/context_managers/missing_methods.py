class NoEnter:
    def __exit__(self, *a):
        pass


class NoExit:
    def __enter__(self):
        pass


class Neither:
    pass


for cls in (NoEnter, NoExit, Neither):
    try:
        with cls():
            print("never")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    with 5:
        pass
except TypeError as e:
    print(e)


class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *a: None


try:
    with OnInstance():
        pass
except TypeError as e:
    print(e)


class Async:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


try:
    with Async():
        pass
except TypeError as e:
    print(e)


class Raises:
    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        raise ValueError("in exit")


try:
    with Raises():
        raise KeyError("in body")
except ValueError as e:
    print(e, repr(e.__context__))


class BoolFails:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        class B:
            def __bool__(self):
                raise TypeError("bool fails")
        return B()


try:
    with BoolFails():
        raise KeyError
except TypeError as e:
    print(e)

try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("second") from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("implicit")
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError:
        raise TypeError(3)
except TypeError as e:
    while e:
        print(repr(e))
        e = e.__context__


def f():
    try:
        raise ValueError("handled")
    except ValueError:
        pass
    try:
        raise KeyError("fresh")
    except KeyError as e:
        print(e.__context__)


f()
e = ValueError("own")
try:
    try:
        raise e
    except ValueError:
        raise e
except ValueError as x:
    print(x.__context__)
try:
    e.__cause__ = 5
except TypeError as t:
    print(t)
e.__cause__ = KeyError("set")
print(e.__suppress_context__, repr(e.__cause__))

def run(make):
    try:
        try:
            raise make()
        except* ValueError as e:
            print("values", repr(e), e.exceptions)
        except* (TypeError, KeyError) as e:
            print("type/key", repr(e))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left", repr(e), repr(e.__context__), repr(e.__cause__))


run(lambda: ValueError("bare"))
run(lambda: OSError("not matched"))
run(lambda: ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(lambda: ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("n", [KeyError(3), OSError(4)])]))
try:
    pass
except* ValueError:
    print("never")
else:
    print("else without exception")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise KeyError("new from handler")
    except* TypeError:
        raise
except ExceptionGroup as e:
    print(repr(e), [repr(x.__context__) for x in e.exceptions])
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as e:
    print(e)
import sys
try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except* ValueError as v:
    print(sys.exception() is v)
except* KeyError as k:
    print(sys.exception() is k)
print(sys.exception())

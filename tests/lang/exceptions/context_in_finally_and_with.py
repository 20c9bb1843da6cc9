class CM:
    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None, repr(v), tb is not None)
        if isinstance(v, KeyError):
            return True
        if isinstance(v, IndexError):
            raise RuntimeError("from exit")


with CM():
    raise KeyError("suppressed")
print("after")
try:
    with CM():
        raise ValueError("passes")
except ValueError as e:
    print("got", e, e.__context__)
try:
    with CM():
        raise IndexError("replaced")
except RuntimeError as e:
    print("got", e, repr(e.__context__))
with CM():
    print("clean")
import sys
try:
    raise ValueError("current")
except ValueError as e:
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exception() is e)
print(sys.exc_info(), sys.exception())

# What a generator is handling when an exception is thrown in becomes its context.
def g():
    try:
        yield 1
    except ValueError:
        yield 2
it = g()
next(it)
print(it.throw(ValueError("first")))
try:
    it.throw(KeyError("second"))
except KeyError as e:
    print(repr(e), repr(e.__context__))
it = g()
next(it)
try:
    raise TypeError("outside")
except TypeError:
    try:
        it.throw(OSError("inside"))
    except OSError as e:
        print(repr(e), repr(e.__context__))

"""What a generator waits for cannot be seen while it runs; throw() with three arguments is old."""
import types
import warnings

warnings.simplefilter("always")


def inner():
    print("running:", outer_one.gi_running, outer_one.gi_yieldfrom)
    yield 1
    print("running:", outer_one.gi_running, outer_one.gi_yieldfrom)
    yield 2


def outer():
    yield from inner()


outer_one = outer()
next(outer_one)
print("suspended:", outer_one.gi_running, outer_one.gi_yieldfrom.__name__)
next(outer_one)
with warnings.catch_warnings(record=True) as caught:
    try:
        outer_one.throw(ValueError, ValueError("three"), None)
    except ValueError as e:
        print(repr(e))
print([str(w.message) for w in caught])


@types.coroutine
def bottom():
    print("running:", top_one.cr_running, top_one.cr_await)
    yield


async def top():
    await bottom()


top_one = top()
top_one.send(None)
print("suspended:", top_one.cr_running, top_one.cr_await.__name__)
top_one.close()


async def asynchronous():
    yield 1


with warnings.catch_warnings(record=True) as caught:
    thrown = asynchronous().athrow(ValueError, "two")
    thrown.close()
print([str(w.message) for w in caught])

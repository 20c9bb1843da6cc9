from contextlib import ContextDecorator, contextmanager


@contextmanager
def step(name, *, fail=False):
    """A step."""
    print("enter", name)
    try:
        yield name.upper()
    except LookupError as e:
        print("handles", repr(e))
        if fail:
            raise RuntimeError("while handling") from e
    else:
        print("clean")
    finally:
        print("leave", name)


print(step.__name__, step.__doc__)
with step("a") as a, step("b") as b:
    print(a, b)
with step("c"):
    raise KeyError("k")
try:
    with step("d", fail=True):
        [][0]
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    with step("e"):
        raise StopIteration("own")
except StopIteration as e:
    print("passes", e)


def early():
    with step("f"):
        return "returned"


print(early())
for i in range(3):
    with step(str(i)):
        if i == 1:
            break


@step("deco")
def work(x, *, y=1):
    return x + y


print(work(1, y=2), work(5), work.__name__)


class timed(ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop", exc[0])
        return True


@timed()
def fails():
    raise ValueError


print(fails())


@contextmanager
def swallows_and_goes_on():
    try:
        yield
    except ValueError:
        yield


try:
    with swallows_and_goes_on():
        raise ValueError
except RuntimeError as e:
    print(e)
try:
    with contextmanager(lambda: iter(()))():
        pass
except RuntimeError as e:
    print(e)

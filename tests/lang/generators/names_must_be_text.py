# __name__ and __qualname__ of generators and coroutines can be set, to text only.
def numbers():
    yield 1


async def wait():
    pass


for made in (numbers(), wait()):
    made.__name__, made.__qualname__ = "other", "Some.other"
    print(made.__name__, made.__qualname__)
    for name in ("__name__", "__qualname__"):
        try:
            setattr(made, name, 1)
        except TypeError as error:
            print(error)
        try:
            delattr(made, name)
        except TypeError as error:
            print(error)
    made.close()

# athrow() takes anything; what it is shows once it is awaited.


async def numbers():
    yield 1


def send(awaited):
    try:
        awaited.send(None)
    except BaseException as error:
        print(type(error).__name__, error)


for begun in (False, True):
    for thrown in (None, 5, int):
        generator = numbers()
        if begun:
            send(generator.asend(None))
        throwing = generator.athrow(thrown)
        print(type(throwing).__name__)
        send(throwing)
        send(throwing)
        send(generator.asend(None))

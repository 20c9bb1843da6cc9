# What a handler raises again: up to 3.10 with the traceback that it came with, later with the one
# that the exception has got meanwhile.
import asyncio
import sys


def places(traceback):
    names = []
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return names


def fail():
    raise ValueError


def handle(error):
    try:
        raise error
    except ValueError:
        pass


def bare():
    try:
        fail()
    except ValueError as error:
        handle(error)
        print(places(sys.exc_info()[2]), places(error.__traceback__))
        raise


def without():
    try:
        fail()
    except ValueError as error:
        error.__traceback__ = None
        raise


def at_end():
    try:
        fail()
    finally:
        handle(sys.exc_info()[1])


class Manager:
    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        handle(value)


def with_manager():
    with Manager():
        fail()


def not_matching():
    try:
        fail()
    except (handle(sys.exc_info()[1]), KeyError)[1]:
        pass


def nested():
    try:
        fail()
    except ValueError as error:
        try:
            raise error
        except ValueError:
            handle(error)
            try:
                fail()
            except ValueError:
                pass
        raise


def of_handler():
    try:
        fail()
    except ValueError as error:
        handle(error)
        raise error


async def main():
    for function in bare, without, at_end, with_manager, not_matching, nested, of_handler:
        try:
            function()
        except ValueError as error:
            print(function.__name__, places(error.__traceback__))


asyncio.run(main())

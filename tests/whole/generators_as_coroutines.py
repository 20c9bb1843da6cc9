"""Generators that are sent to: grep, broadcast, averages, a trampoline, a scheduler, tree walking, state machines."""
import functools
import inspect
import types
from collections import deque


def coroutine(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator
    return start


@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        print("grep", pattern, "goes away")
        target.close()


@coroutine
def printer(prefix):
    count = 0
    try:
        while True:
            print(prefix, (yield))
            count += 1
    finally:
        print(prefix, count, "lines")


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


@coroutine
def average():
    total, n, result = 0.0, 0, None
    while True:
        try:
            x = yield result
        except ValueError as error:
            result = f"ignored {error}"
            continue
        if x is None:
            return total / n if n else None
        total, n = total + x, n + 1
        result = total / n


def delegate(results, key):
    while True:
        results[key] = yield from average.__wrapped__()


def tokens(text):
    number = ""
    for c in text + " ":
        if c.isdigit():
            number += c
        else:
            if number:
                back = yield int(number)
                if back:
                    yield f"pushed back {back}"
                number = ""
            if not c.isspace():
                yield c


def countdown(name, n):
    while n:
        print(name, n, end="; ")
        yield
        n -= 1
    return name


def spawner():
    yield countdown("child", 2)
    yield
    return "spawned"


class Scheduler:
    def __init__(self):
        self.ready = deque()

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                got = next(task)
            except StopIteration as stop:
                print("done:", stop.value, end="; ")
            else:
                if inspect.isgenerator(got):
                    self.ready.append(got)
                self.ready.append(task)
        print()


def trampoline(generator):
    stack, value, error = [generator], None, None
    while stack:
        try:
            step = stack[-1].throw(error) if error else stack[-1].send(value)
            error = None
            if isinstance(step, types.GeneratorType):
                stack.append(step)
                value = None
            else:
                value = step
        except StopIteration as stop:
            stack.pop()
            value, error = stop.value, None
        except Exception as exception:
            stack.pop()
            error = exception
    if error:
        raise error
    return value


def factorial(n):
    if n < 0:
        raise ValueError("negative")
    if n == 0:
        return 1
    rest = yield factorial(n - 1)
    return n * rest


def fails():
    try:
        yield factorial(-1)
    except ValueError as error:
        return f"caught {error}"


def walk(tree, path=()):
    for key, value in tree.items():
        if isinstance(value, dict):
            skip = yield (*path, key)
            if skip != "skip":
                yield from walk(value, (*path, key))
        else:
            yield (*path, key, value)


def light():
    while True:
        for colour, seconds in {"green": 3, "yellow": 1, "red": 2}.items():
            for left in range(seconds, 0, -1):
                command = yield colour, left
                if command == "next":
                    break
                elif command == "off":
                    return "dark"


lines = broadcast(grep("py", printer("py>")), grep("a", printer("a>")))
for line in "python is fine", "a cat", "cpython and pypy", "ruby":
    lines.send(line)
lines.close()
del lines
mean = average()
print(mean.send(10), mean.send(20), mean.throw(ValueError("noise")), mean.send(60))
try:
    mean.send(None)
except StopIteration as stop:
    print("returned", stop.value, inspect.getgeneratorstate(mean))
results = {}
group = delegate(results, "k")
next(group)
for x in 1, 2, 3:
    group.send(x)
group.send(None)
group.send(5)
print(results, inspect.getgeneratorlocals(group)["key"], group.gi_yieldfrom.__name__, group.gi_running, inspect.getgeneratorstate(group))
stream = tokens("12+345 * (6)")
print([next(stream), next(stream), next(stream), stream.send("345"), *stream])
scheduler = Scheduler()
scheduler.ready.extend([countdown("a", 3), countdown("b", 1), spawner()])
scheduler.run()
print(trampoline(factorial(2000)) % 1000000007, trampoline(fails()))
walker = walk({"a": {"b": 1, "c": {"d": 2}}, "e": {"f": 3}, "g": 4})
step = next(walker)
while True:
    try:
        print(step, end=" ")
        step = walker.send("skip" if step == ("e",) else None)
    except StopIteration:
        break
print()
lamp = light()
print(next(lamp), [lamp.send(c) for c in (None, "next", None, "next", None)])
try:
    lamp.send("off")
except StopIteration as stop:
    print(stop.value, list(lamp))


def misuse():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def raises():
    yield
    raise StopIteration("inner")


def recursive():
    yield next(me)


for attempt in (lambda: misuse_it(), lambda: countdown("x", 1).send(5), lambda: list(raises()), lambda: next(me), lambda: countdown("x", 1).throw("text"), lambda: (yield)):
    def misuse_it():
        generator = misuse()
        next(generator)
        generator.close()
    me = recursive()
    try:
        print(inspect.isgenerator(attempt()) and "a lambda with yield is a generator function")
    except Exception as error:
        print(type(error).__name__, error, "/", repr(error.__cause__))

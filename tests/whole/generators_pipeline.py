# python: 3.8 3.11 3.12 3.13
import itertools
import re
from collections import deque


def coroutine(fn):
    def start(*a, **k):
        g = fn(*a, **k)
        next(g)
        return g
    return start


@coroutine
def printer(prefix=""):
    try:
        while True:
            line = yield
            print(prefix + line)
    except GeneratorExit:
        print(prefix + "closed")


@coroutine
def grep(pattern, target):
    matcher = re.compile(pattern)
    n = 0
    try:
        while True:
            line = yield n
            if matcher.search(line):
                n += 1
                target.send(line)
    finally:
        target.close()


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


g = grep(r"py(thon)?\b", printer("> "))
for line in ("I like python", "nothing here", "py3", "pypy and py"):
    print(g.send(line), end=" ")
print()
g.close()
b = broadcast(printer("a:"), printer("b:"))
b.send("both")
del b


def averager():
    total = count = 0
    average = None
    while True:
        term = yield average
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return count, average


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {"kg": [40.9, 38.5], "m": [1.6, 1.51, 1.4]}.items():
    gr = grouper(results, key)
    next(gr)
    for v in values:
        gr.send(v)
    gr.send(None)
print(results)


def flatten(x):
    if isinstance(x, (list, tuple, set)):
        for y in x:
            yield from flatten(y)
    else:
        yield x


def tree(n):
    return n and (tree(n - 1), n, tree(n - 1))


print(list(flatten([1, (2, [3, {4}]), [[[]]], "ab"])), sum(1 for _ in flatten(tree(5))))


def primes():
    composites = {}
    for n in itertools.count(2):
        p = composites.pop(n, None)
        if p:
            q = p + n
            while q in composites:
                q += p
            composites[q] = p
        else:
            composites[n * n] = n
            yield n


print(list(itertools.islice(primes(), 10)), next(p for p in primes() if p > 100))


def window(seq, n=2):
    d = deque(maxlen=n)
    for x in seq:
        d.append(x)
        if len(d) == n:
            yield "".join(d)


print(*window("abcdef", 3))
gen = (x * y for x in range(3) if x for y in "ab" if y > "a")
print(gen.gi_code.co_name, list(gen), gen.gi_frame, gen.gi_running)


def throwing():
    while True:
        try:
            x = yield "ready"
        except ValueError as e:
            x = f"caught {e}"
        except KeyError:
            return "done"
        print("x =", x)


t = throwing()
next(t)
t.send(1)
t.throw(ValueError("v"))
t.throw(ValueError)
try:
    t.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
try:
    t.throw(TypeError, "after")
except TypeError as e:
    print(e)


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("no!")


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def selfish():
    yield next(me)


me = selfish()
try:
    next(me)
except ValueError as e:
    print(e)
print([*map(lambda *a: a, "ab", itertools.count())], dict(zip("abc", itertools.repeat(0))), list(zip(*[iter(range(6))] * 2)), max((len(w), w) for w in "a bbb cc".split()))
next(x for x in [] if x)

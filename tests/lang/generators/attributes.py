def gen():
    yield 1


g = gen()
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom, g.gi_code.co_name, g.__qualname__)
next(g)
print(g.gi_frame.f_lineno)
list(g)
print(g.gi_frame)
print(repr(g).startswith("<generator object gen at 0x"))
ge = (x for x in [1])
print(ge.__name__, ge.__qualname__, type(ge).__name__)
g.__name__ = "other"
print(g.__name__, repr(g)[:23])
for bad in (lambda: len(g), lambda: g[0], lambda: g()):
    try:
        bad()
    except TypeError as e:
        print(e)

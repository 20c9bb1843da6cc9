class A:
    x = 1

    def __init__(self):
        self.y = 2


a = A()
print(getattr(a, "x"), getattr(a, "q", 5), hasattr(a, "y"), hasattr(a, "z"), vars(a), sorted(n for n in dir(a) if not n.startswith("_")))
setattr(a, "dynamic name", 1)
print(vars(a), getattr(a, "dynamic name"))
delattr(a, "y")
print(vars(a))
for f in (lambda: getattr(a, "zz"), lambda: setattr(a, 5, 1), lambda: delattr(a, "zz"), lambda: vars(5), lambda: getattr(a, 5), lambda: hasattr(a, 5)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(type(a).__name__, isinstance(a, A), id(a) == id(a), a is a, callable(A), callable(a))
print(sorted(n for n in dir(A) if n in ("x", "__init__", "__class__", "y")), "x" in dir(a))
def f():
    local = 1
    return sorted(locals())
print(f(), "A" in globals(), __name__)

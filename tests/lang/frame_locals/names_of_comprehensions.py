# locals() after comprehensions that use a name of the function's.
def f():
    value = ["ab"]
    result = [len(value) for value in value]
    return locals()
print(f())
def g():
    x = 1
    y = [x for x in range(3)]
    return x, locals()
print(g())
def h(x):
    y = [(lambda: x) for x in range(3)]
    return x, sorted(locals())
print(h(5))
def k(x):
    def inner(): return x
    y = [(lambda: x) for x in range(3)]
    return x, sorted(locals()), inner()
print(k(5))

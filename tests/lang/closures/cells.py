def f(x):
    def g():
        return x
    x += 1
    return g


print(f(1)())


def param_captured(a, b, *args, c=3, **kw):
    def inner():
        return a, b, args, c, kw
    a = "changed"
    return inner()


print(param_captured(1, 2, 3, c=4, d=5))


def two_levels():
    x = "x"

    def one():
        def two():
            return x
        return two
    return one()()


print(two_levels())


def class_in_function(v):
    class C:
        value = v
        v2 = v + 1

        def get(self):
            return v
    return C


C = class_in_function(5)
print(C.value, C.v2, C().get())


def comprehension_closure():
    k = 10
    return [k + i for i in range(2)], {i: k for i in range(2)}, list(k * i for i in range(3))


print(comprehension_closure())


def recursive_local(n):
    def down(k):
        return [] if k == 0 else [k] + down(k - 1)
    return down(n)


print(recursive_local(4))
cell = two_levels.__closure__
print(cell, f(3).__closure__[0].cell_contents)

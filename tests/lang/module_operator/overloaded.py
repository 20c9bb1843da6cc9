# The functions ask the classes.
import functools
import operator


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + other.n)

    def __iadd__(self, other):
        self.n += other.n
        return self

    def __matmul__(self, other):
        return "matmul"

    def __imatmul__(self, other):
        return "imatmul"

    def __index__(self):
        return self.n

    def __contains__(self, item):
        return item == "coin"

    def __length_hint__(self):
        return self.n

    def __invert__(self):
        return "inverted"

    def __call__(self, *args, **kwargs):
        return args, kwargs


a, b = Money(1), Money(2)
print(operator.add(a, b).n, a.n, operator.iadd(a, b) is a, a.n, operator.matmul(a, b), operator.imatmul(a, b))
print(operator.index(b), operator.contains(a, "coin"), operator.length_hint(b), operator.inv(a), operator.call(a, 1, k=2))
print(functools.reduce(operator.mul, range(1, 6)), functools.reduce(operator.or_, [{1}, {2}]), sum(map(operator.sub, [5, 6], [1, 2])))
print(list(map(operator.methodcaller("__len__"), ["a", "bb"])), operator.truediv(1, 4), sorted("bca", key=operator.neg.__class__ and ord))

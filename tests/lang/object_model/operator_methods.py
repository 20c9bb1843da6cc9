# The methods behind operators, for every kind of builtin that has them.
print((5).__add__(2), (5).__radd__(2), (2).__pow__(3), (2).__pow__(3, 5), (2).__rpow__(3), (7).__mod__(4), (1).__lshift__(3))
print((1.5).__mul__(2), (1.5).__floordiv__(1), 1j.__add__(1), 1j.__neg__(), (5).__add__("a"), (1).__truediv__(2))
print("a".__add__("b"), "ab".__mul__(2), "%d".__mod__(5), b"a".__add__(b"b"), [1].__add__([2]), (1,).__mul__(2), "x".__rmul__(2))
print({1, 2}.__and__({2}), {1}.__or__({2}), {1}.__sub__([1]), {"a": 1}.__or__({"b": 2}), {"a": 1}.keys().__and__({"a"}))
print(None.__bool__(), (0).__bool__(), range(0).__bool__(), (0.0).__bool__(), 0j.__bool__())
x = [1]
print(x.__iadd__((2,)), x.__imul__(2), x)

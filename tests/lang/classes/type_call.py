T = type("T", (object,), {"x": 1, "get": lambda self: self.x})
print(T, T().get(), T.__name__, T.__mro__, type(T))
print(type(5), type("a"), type(None), type(...), type(NotImplemented), type(type), type(len), type(lambda: 0))
try:
    type("T", 5, {})
except TypeError as e:
    print(e)
try:
    type("T", (5,), {})
except TypeError as e:
    print(e)
try:
    type(1, 2)
except TypeError as e:
    print(e)
U = type("U", (T,), {})
U.y = 2
print(U.x, U().y, U.__bases__)
print(T.__dict__["x"], "x" in vars(T), type(vars(T)))
try:
    vars(T)["q"] = 1
except TypeError as e:
    print(e)

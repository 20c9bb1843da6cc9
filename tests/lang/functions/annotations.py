def f(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> bool:
    x: int = 5
    y: "never evaluated"
    return x


print(f.__annotations__)
print(f(1))
v: int
w: int = 3
print(__annotations__)


class C:
    a: int
    b: str = "b"
    (c): int = 1


print(C.__annotations__, C.b)
try:
    v
except NameError as e:
    print(e)
def g(x: print("evaluated at definition")): ...
print(g.__annotations__)

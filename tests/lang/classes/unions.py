print(int | str, int | None, None | int, int | int, (int | str) | int, list[int] | None)
print(isinstance(1, int | str), isinstance([], int | str), isinstance(None, int | None), issubclass(bool, int | str))
print((int | str) == (str | int), hash(int | str) == hash(str | int), (int | str).__args__, type(int | str))
for f in (lambda: int | 5, lambda: None | None, lambda: int | "x", lambda: (int | str)(), lambda: isinstance("", int | list[int])):
    try:
        print(f())
    except TypeError as e:
        print(e)


def f(x: int | None = None) -> str | list[int]:
    return x


print(f.__annotations__)


class A:
    pass


print(A | None, {int | str: 1}[str | int])

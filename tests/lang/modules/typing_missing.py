import typing

try:
    typing.NoSuchName
except AttributeError as e:
    print(e)
try:
    typing.Any()
except TypeError as e:
    print(e)


@typing.overload
def g(x): ...


try:
    g(1)
except NotImplementedError as e:
    print(e)

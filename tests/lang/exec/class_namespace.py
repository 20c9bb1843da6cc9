# __prepare__ may give a mapping that is no dict; type() itself wants a dict.
from collections import UserDict


class Order(UserDict):
    def __setitem__(self, key, value):
        if key[0] != "_":
            print("set", key)
        super().__setitem__(key, value)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return Order()

    def __new__(mcs, name, bases, namespace, **kw):
        print(type(namespace).__name__, kw)
        return super().__new__(mcs, name, bases, dict(namespace))


class Made(metaclass=Meta, flag=1):
    a = 1
    b: int = 2

    def method(self):
        return __class__.__name__, super().__repr__()[:6]

    print(a, len("abc"))
    del a
    try:
        a
    except NameError as e:
        print(e)
    from math import pi


print(Made.b, Made().method(), Made.__annotations__, round(Made.pi))


class NoDict(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Order()


class Nothing(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


for meta in NoDict, Nothing:
    try:
        class Wrong(metaclass=meta):
            pass
    except TypeError as e:
        print(e)

class Desc:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return f"class access {self.name} of {owner.__name__}"
        return obj.__dict__.get(self.name, "default")

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        del obj.__dict__[self.name]


class NonData:
    def __get__(self, obj, owner=None):
        return "from descriptor"


class A:
    x = Desc()
    y = NonData()


a = A()
print(A.x, a.x)
a.x = 5
print(a.x, a.__dict__)
del a.x
print(a.x, a.y)
a.y = "instance wins"
print(a.y, A.y)
a.__dict__["x"] = "data descriptor still asked"
print(a.x)


class ReadOnly:
    def __get__(self, o, t):
        return 1

    def __set__(self, o, v):
        raise AttributeError("read only!")


class B:
    r = ReadOnly()


try:
    B().r = 2
except AttributeError as e:
    print(e)
try:
    del B().r
except AttributeError as e:
    print(e)


class Func:
    def __get__(self, o, t):
        return lambda *args: ("called", args)


class C:
    m = Func()


print(C().m(1, 2), C.m())

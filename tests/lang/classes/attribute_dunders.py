class A:
    real = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"no attribute {name}, sorry")
        return f"computed {name}"

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)

    def __dir__(self):
        return ["z", "a"]


a = A()
print(a.real, a.other, getattr(a, "nope", "default"), hasattr(a, "none"))
a.x = 5
print(a.x)
del a.x
try:
    a.nothing
except AttributeError as e:
    print(e)
print(dir(a))


class B:
    def __getattribute__(self, name):
        print("getattribute", name)
        return object.__getattribute__(self, name)

    def __init__(self):
        self.v = 1

    def m(self):
        return self.v


b = B()
print(b.v, b.m())
try:
    b.missing
except AttributeError as e:
    print(e)


class Both:
    def __getattribute__(self, name):
        raise AttributeError("first")

    def __getattr__(self, name):
        return "second " + name


print(Both().x)

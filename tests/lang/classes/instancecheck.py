class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", obj)
        return obj == 5

    def __subclasscheck__(cls, sub):
        print("subclasscheck", sub.__name__)
        return sub is int


class A(metaclass=Meta):
    pass


print(isinstance(5, A), isinstance(6, A), issubclass(int, A), issubclass(str, A))
print(isinstance(A(), A))
print(isinstance(5, (str, A)), isinstance("x", (str, A)))
for args in ((1, 5), (1, "int"), (1, (int, 5)), ("x", (int, 5))):
    try:
        print(isinstance(*args))
    except TypeError as e:
        print(e)
try:
    issubclass(1, int)
except TypeError as e:
    print(e)
try:
    issubclass(int, 1)
except TypeError as e:
    print(e)
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(None, type(None)))


class Liar:
    @property
    def __class__(self):
        return int


print(isinstance(Liar(), int), type(Liar()) is int)

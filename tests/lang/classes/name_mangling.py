class A:
    __secret = 1

    def __init__(self):
        self.__x = 2

    def __private(self):
        return "private"

    def get(self):
        return self.__x, self.__secret, self.__private()

    def param(self, __p):
        return __p

    __dunder__ = 3


a = A()
print(a.get(), a.__dict__, a._A__secret, a._A__private(), A.__dunder__, a.param(5))
try:
    a.__x
except AttributeError as e:
    print(e)


class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 9


print(B().__dict__)


class _Under:
    __v = 1


print(_Under._Under__v)

# isinstance() believes what an object says of its class.
class A:
    pass


class Property:
    @property
    def __class__(self):
        return A


class Delegating:
    def __getattribute__(self, name):
        return getattr(A(), name)


class Failing:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Raising:
    def __getattribute__(self, name):
        raise KeyError(name)


print(isinstance(Property(), A), isinstance(Property(), Property), type(Property()) is A)
print(isinstance(Delegating(), A), Delegating().__class__, isinstance(Delegating(), (int, A)))
print(isinstance(Failing(), A), isinstance(Failing(), Failing))
try:
    isinstance(Raising(), A)
except KeyError as error:
    print('KeyError', error)

# Subclasses of property: __init__ is called for each copy; docstrings of properties.
class Logged(property):
    """What a Logged is."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        print("made with", [f and f.__name__ for f in (fget, fset, fdel)], repr(doc))
        super().__init__(fget, fset, fdel, doc)
        self.reads = 0

    def __get__(self, instance, owner=None):
        if instance is not None:
            self.reads += 1
        return super().__get__(instance, owner)


class Account:
    def __init__(self):
        self._balance = 10

    @Logged
    def balance(self):
        """The money."""
        return self._balance

    @balance.setter
    def balance(self, value):
        self._balance = value


account = Account()
account.balance += 5
print(account.balance, Account.balance.reads, Account.balance.__doc__, Logged.__doc__)


class Bare(property):
    __slots__ = ()


class Plain(property):
    pass


def getter(self):
    """From the getter."""
    return 1


def without(self):
    return 2


print(Plain(getter).__doc__, Plain(without).__doc__, Plain(getter, doc="given").__doc__)
print(Plain(getter).getter(without).__doc__)
print(Bare(without).__doc__)
try:
    Bare(getter)
except AttributeError as error:
    print(type(error).__name__)


class Shape:
    @property
    def area(self):
        """Square units."""


print(Shape.area.__doc__)
Shape.area.__doc__ = "Changed."
print(Shape.area.__doc__)

# super().name(...) finds functions, class methods, static methods, builtin functions and plain values.
class Base:
    greeting = 'hello'
    measure = len

    def plain(self, *args, **kwargs):
        return 'Base.plain', type(self).__name__, args, kwargs

    @classmethod
    def of_class(cls):
        return 'Base.of_class', cls.__name__

    @staticmethod
    def static(value):
        return 'Base.static', value

    @property
    def shown(self):
        return 'Base.shown'


class Left(Base):
    def plain(self, *args, **kwargs):
        return 'Left', super().plain(*args, **kwargs)


class Right(Base):
    def plain(self, *args, **kwargs):
        return 'Right', super().plain(*args, **kwargs)


class Both(Left, Right):
    def plain(self, *args, **kwargs):
        return 'Both', super().plain(*args, **kwargs)

    @classmethod
    def of_class(cls):
        return 'Both', super().of_class()

    def static(self, value):
        return 'Both', super().static(value)

    def others(self):
        inner = lambda: super(Both, self).plain(0)
        return super().shown, super().greeting, super().measure([1, 2]), inner()

    def missing(self):
        return super().nothing()

    def named(self):
        return super().__class__.__name__, super().__repr__()[:10]


both = Both()
print(both.plain(1, two=2))
print(Both.of_class(), both.of_class())
print(both.static(5))
print(both.others())
print(both.named())
try:
    both.missing()
except AttributeError as error:
    print(error)

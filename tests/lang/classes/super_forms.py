class Base:
    x = "base x"

    def __init__(self, *args):
        print("Base init", args)

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def st():
        return "static"

    @property
    def prop(self):
        return "base prop"


class Child(Base):
    x = "child x"

    def __init__(self):
        super().__init__(1, 2)
        super(Child, self).__init__("explicit")
        print(super().x, super().prop, super().st())

    @classmethod
    def make(cls):
        return "child " + super().make()

    @property
    def prop(self):
        return "child of " + super().prop

    def nested(self):
        return [super(Child, self).x for _ in range(1)], (lambda: super(Child, self).x)()


c = Child()
print(c.make(), Child.make(), c.prop, c.nested())
print(repr(super(Child, c))[:30])
try:
    super(Child, c).missing
except AttributeError as e:
    print(e)


def outside():
    try:
        super()
    except RuntimeError as e:
        print(e)


outside()
try:
    super(Child, 5)
except TypeError as e:
    print(e)


class Mixin:
    def go(self, **kw):
        print("mixin", kw)
        super().go(**kw)


class Real:
    def go(self, **kw):
        print("real", kw)


class Both(Mixin, Real):
    def go(self, **kw):
        super().go(extra=1, **kw)


Both().go(a=2)
def method_with_class(self):
    return __class__
try:
    method_with_class(1)
except NameError as e:
    print(e)
class K:
    def f(self):
        return __class__
print(K().f())

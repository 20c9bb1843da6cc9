class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        print("init_subclass", cls.__name__, name)
        cls.registry.append(name or cls.__name__)


class A(Plugin, name="a"):
    pass


class B(A):
    pass


print(Plugin.registry)
try:
    class C(Plugin, other=1):
        pass
except TypeError as e:
    print(e)
try:
    class D(x=1):
        pass
except TypeError as e:
    print(e)


class Named:
    def __set_name__(self, owner, name):
        if name == "bad":
            raise ValueError("no such name")
        print(owner, name)


class E:
    good = Named()


try:
    class F:
        bad = Named()
except Exception as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))

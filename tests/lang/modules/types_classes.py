import types


def body(namespace):
    namespace["x"] = 1
    namespace["f"] = lambda self: self.x + 1


C = types.new_class("C", (), {}, body)
print(C, C().f(), C.__name__, C.__mro__)


class Meta(type):
    def __new__(meta, name, bases, namespace, tag=None):
        cls = super().__new__(meta, name, bases, namespace)
        cls.tag = tag
        return cls

    def __init__(cls, name, bases, namespace, **kwds):
        super().__init__(name, bases, namespace)


D = types.new_class("D", (C,), {"metaclass": Meta, "tag": "t"})
print(D.tag, type(D).__name__, D().x, types.prepare_class("E", (D,))[0].__name__)
L = types.new_class("L", (list[int],))
print(L.__bases__, L.__orig_bases__, types.get_original_bases(L), types.get_original_bases(D) == (C,))
print(types.resolve_bases((int, list[str])), types.resolve_bases((int,)))

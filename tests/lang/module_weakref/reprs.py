"""Weak references and proxies as text, and proxies changed in place."""
import re
import weakref


def shown(value):
    print(re.sub("0x[0-9a-f]+", "ADDRESS", repr(value)))


class Part:
    def __init__(self, number):
        self.number = number

    def __itruediv__(self, other):
        return "in place", self.number, other

    def __matmul__(self, other):
        return "plain", self.number, other


part = Part(1)
shown(weakref.ref(part))
shown(weakref.proxy(part))
part.__name__ = "spare"
shown(weakref.ref(part))
shown(weakref.ref(Part))
proxy = weakref.proxy(part)
proxy /= 2
print(proxy)
proxy = weakref.proxy(part)
proxy @= 3
print(proxy)
proxy, dead = weakref.proxy(part), weakref.ref(part)
del part
shown(proxy)
shown(dead)

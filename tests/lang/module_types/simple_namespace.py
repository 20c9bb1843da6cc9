# SimpleNamespace.
from types import SimpleNamespace
import copy

ns = SimpleNamespace(a=1, b='two')
ns.c = [3]
print(ns, ns.a, ns.__dict__, vars(ns) == {'a': 1, 'b': 'two', 'c': [3]})
del ns.b
print(ns, ns == SimpleNamespace(a=1, c=[3]), ns != SimpleNamespace(), ns == {'a': 1})
ns.me = ns
print(ns)
print(SimpleNamespace({'x': 1}, y=2), SimpleNamespace(**{'k': 5}), SimpleNamespace())


class Sub(SimpleNamespace):
    def total(self):
        return sum(vars(self).values())


print(Sub(a=1, b=2).total(), Sub(a=1), Sub(a=1) == SimpleNamespace(a=1))
print(copy.replace(SimpleNamespace(a=1, b=2), b=3))
for action in (lambda: ns.missing, lambda: SimpleNamespace(1), lambda: hash(ns), lambda: SimpleNamespace(1, 2), lambda: delattr(ns, 'zz'), lambda: ns < ns):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)

from types import SimpleNamespace

n = SimpleNamespace(a=1, b="x")
print(n, n.a, vars(n), n == SimpleNamespace(a=1, b="x"), n == 3, n != SimpleNamespace())
n.c = [n]
print(n)
del n.b
print(SimpleNamespace({"p": 1}, q=2), SimpleNamespace())
try:
    n.missing
except AttributeError as e:
    print(e.name, e.obj is n)
try:
    hash(n)
except TypeError as e:
    print(type(e).__name__)


class Point(SimpleNamespace):
    def norm(self):
        return self.x + self.y


p = Point(x=1, y=2)
print(p, p.norm(), isinstance(p, SimpleNamespace))
p.__dict__.update(z=3)
print(p, sorted(vars(p)))

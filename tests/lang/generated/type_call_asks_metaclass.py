# type(name, bases, namespace) makes the class as the bases' metaclass does.
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print('call', cls.__name__)
        return super().__call__(*a)
class Other(type):
    pass
class A(metaclass=Meta):
    z = 1
D = type('D', (A,), {'y': 2})
print(type(D), D.y, D.z)
print(D().z)
print(type(type('E', (D, int), {})))
try:
    Other('F', (A,), {})
except TypeError as e:
    print(e)
class Odd(type):
    def __new__(mcs, *a):
        return 'instead'
class Base(metaclass=type):
    pass
print(Odd('G', (), {}), type('H', (Base,), {}).__name__)

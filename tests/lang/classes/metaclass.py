class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def on_meta(cls):
        return "meta method of " + cls.__name__

    @property
    def prop(cls):
        return "meta property"

    def __repr__(cls):
        return f"<{cls.__name__}!>"

    def __len__(cls):
        return 42

    def __getattr__(cls, name):
        return "meta getattr " + name

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == "in"

    def __getitem__(cls, k):
        return k


class A(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, *a):
        print("A init", a)


class B(A):
    pass


print(A, type(A), A.prepared, A.on_meta(), A.prop, len(A), A.whatever, list(A), "in" in A, A[5])
a = A(7)
print(B(1).x, isinstance(a, A), type(B))
try:
    a.on_meta()
except AttributeError as e:
    print(e)


class Other(type):
    pass


try:
    class C(A, metaclass=Other):
        pass
except TypeError as e:
    print(e)


def function_meta(name, bases, ns, **kw):
    return name, bases, kw


class F(metaclass=function_meta, k=1):
    pass


print(F)
D = Meta("D", (), {"y": 2})
print(D.y, D)

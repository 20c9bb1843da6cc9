def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print(e)


def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def posonly(a, b, /): pass
def kwonly(*, a, b): pass
def mixed(a, b=1, *, c, d=2): pass
def star(a, *args, b): pass


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, b=1)
attempt(one, 1, a=2)
attempt(two)
attempt(two, 1)
attempt(three)
attempt(three, 1)
attempt(three, 1, 2, 3, 4)
attempt(default)
attempt(default, 1, 2, 3)
attempt(default, 1, c=3)
attempt(posonly, a=1, b=2)
attempt(posonly, 1, b=2)
attempt(posonly, 1)
attempt(kwonly)
attempt(kwonly, a=1)
attempt(kwonly, 1, 2)
attempt(kwonly, 1, a=1, b=2)
attempt(mixed, 1)
attempt(mixed, 1, 2, 3, c=1)
attempt(mixed, c=1)
attempt(star)
attempt(star, 1)
attempt(star, b=1)
attempt(lambda: 0, 1)


class C:
    def m(self, x): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __init__(self, v): pass


attempt(C)
attempt(C, 1, 2)
attempt(C(1).m)
attempt(C(1).m, 1, 2)
attempt(C.m)
attempt(C.c)
attempt(C.s)
attempt(object, 1)

def attempt(f):
    try:
        f()
    except AttributeError as e:
        print(e, "|", e.name, "|", type(e.obj).__name__)


class A:
    x = 1
    __slots__ = ()


attempt(lambda: None.foo)
attempt(lambda: (5).bar)
attempt(lambda: "s".nope)
attempt(lambda: A().y)
attempt(lambda: A.y)
attempt(lambda: setattr(A(), "z", 1))
attempt(lambda: setattr(A(), "x", 1))
attempt(lambda: delattr(A(), "x"))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr("a", "upper", 1))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: [].nothing)
attempt(lambda: (lambda: 0).nothing)
attempt(lambda: len.nothing)
import sys
attempt(lambda: sys.nothing)
attempt(lambda: type.nothing)
attempt(lambda: getattr(object(), "x"))

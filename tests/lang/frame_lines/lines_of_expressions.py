# In which line of an expression of several lines the traceback says that it failed.
import traceback
s = "abc"
class A:
    def m(self): return None
def t(f):
    try: f()
    except Exception as e:
        t = e.__traceback__.tb_next
        print(f.__name__, [x.lineno - f.__code__.co_firstlineno for x in traceback.extract_tb(t)][:1])
def a():
    return (s.upper(
    ).missing)
def b():
    return (s
        .missing
        .other)
def c():
    return (s
        .upper(1)
        .other)
def d():
    return (A()
        .m()
        .other())
def e():
    return A().m(
        1,
        2)
def f():
    return s.index(
        1
    ).bit_length()
def g():
    x = (1 +
       2 +
       s)
def h():
    return [
        1,
        s.foo,
        2]
def i():
    s.upper(
       *s.foo
       )
def j():
    x = s[
       "a"
       ]
def k():
    s.x.y = (
      1)
def l():
    del (s
      .foo)
def m():
    (s
      .foo) = 1
def n():
    A()(
    )
def o():
    int(
      "a",
      10)
def p():
    return (
      1 if s.foo else
      2)
def q():
    for x in (
       1):
        pass
def r():
    raise ValueError(
       "a"
    )
def u():
    assert s == (
       1), (
       "b")
def v():
    x, y = (
       1,)
def w():
    with s as (
       x): pass
def y():
    return f"""
    {s.foo}
    """
def z():
    return {
      "a": 1,
      [1]: 2}
def aa():
    @s.foo
    def x(): pass
def bb():
    class X(
       s.foo): pass
def cc():
    return (lambda:
       s.foo)()
def dd():
    return not (s.upper(
    ).missing)
def ee():
    return -(s.upper(
    ).missing)
for name, fn in list(globals().items()):
    if name not in "st" and callable(fn) and fn is not A: t(fn)

def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class C: pass
class N:
    def __new__(cls, *a, **k): return object.__new__(cls)
class I:
    def __init__(self, *a, **k): object.__init__(self, *a, **k)
class NI(N):
    def __init__(self, *a, **k): object.__init__(self, *a, **k)
class S(int): pass
class SN(int):
    def __new__(cls, *a): return int.__new__(cls)
class E(Exception): pass
class T(type): pass
for o in (C(), N(), object(), S(), SN(), 5, 'a', E(), Exception(), C, T, [], {}, None, len, t):
    t(lambda: (type(o).__name__, object.__init__(o, 1)))
    t(lambda: (type(o).__name__, object.__init__(o, a=1)))
    t(lambda: (type(o).__name__, object.__init__(o)))
for c in (C, N, I, NI, object, S, SN):
    t(lambda: c(1) and 1)
    t(lambda: c(a=1) and 1)
t(lambda: C().__init__(1)); t(lambda: (5).__init__(1)); t(lambda: ().__init__(1)); t(lambda: super(C, C()).__init__(1))

# What is in __slots__ is not in __dict__, in classes that have both.
import copy, gc, weakref
class S: __slots__=('a','z')
class T(S): pass
t=T(); t.a=1; t.b=2; print(vars(t), t.__dict__, t.a, t.b, [x for x in dir(t) if x[0]!='_'])
t.__dict__['a']='shadow'; print(t.a, vars(t))
try: print(t.z)
except AttributeError as e: print(e)
del t.a
try: print(t.a)
except AttributeError as e: print(e)
try: del t.a
except AttributeError as e: print(e)
class U(S): __slots__=('c','__dict__')
u=U(); u.a=1;u.c=2;u.zz=3; print(vars(u), u.a)
u.__dict__={'q':1}; print(u.a, u.q, vars(u))
c=copy.copy(u); print(c.a, c.c, c.q, vars(c)); d=copy.deepcopy(u); print(d.a, vars(d))
print(u.__reduce_ex__(2)[2])
class P: pass
class M(P, T): pass
m=M(); m.a=1; m.x=2; print(vars(m), m.a)
class N(M): __slots__=('a',)
n=N(); n.a=5; S.a.__set__(n, 6); print(n.a, S.a.__get__(n), vars(n))
class A: __slots__=()
class B(A): pass
b=B(); b.a=1; print(vars(b))
class Node(S):
    def __del__(self): print('del', type(self.a).__name__)
x=Node(); x.a=x; x.name='n'; w=weakref.ref(x); del x; gc.collect(); print(w())
x=Node(); x.a=5; x=None
try: t.__class__ = P
except TypeError as e: print(e)
class T2(S): pass
t.a=9; t.__class__=T2; print(type(t).__name__, t.a, vars(t))
class E(Exception): __slots__=('code',)
e=E('x'); e.code=5; e.other=6; print(e, e.code, vars(e))
class D(dict): __slots__=('m',)
class D2(D): pass
d=D2(k=1); d.m=3; d.n=4; print(d, d.m, vars(d))
for i in range(3):
    t=T(); t.a=i; t.b=i; print(t.a,t.b, end=' ')
print(T.a.__get__(t), T.a)
import dataclasses
@dataclasses.dataclass(slots=True)
class DA: a:int=1; b:int=2
@dataclasses.dataclass
class DB(DA): c:int=3
print(vars(DB()), DB(4,5,6), dataclasses.asdict(DB()), dataclasses.replace(DB(), a=9))

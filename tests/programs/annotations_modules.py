# Annotations of modules: those count to which control has come.
# python: 3.14
import sys
me = sys.modules['__main__']
print('__annotate__' in globals(), '__annotations__' in globals(), '__conditional_annotations__' in globals())
try: print(__annotations__)
except NameError as e: print(e)
x: int = 4
print(me.__annotations__)
y: nope
print(__annotate__, __annotate__.__qualname__)
print(__conditional_annotations__)
try: me.__annotations__
except NameError as e: print(e)
nope = str
print(me.__annotations__)
if x == 3:
    z: int
else:
    w: str
for i in range(3):
    q: i
print(me.__annotations__, '__annotations__' in globals())
print(__conditional_annotations__)
(k): print('evaluated') = 3
class A: pass
o = A()
o.f: print('evaluated 2') = 3
o.f: print('evaluated 3')
def f():
    a: print('no')
    o.g: print('no') = 3
f()
d = {}
exec('a: int = 3\nprint(sorted(k for k in globals()))', d)
print(sorted(d))

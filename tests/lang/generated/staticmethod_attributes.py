# The attributes that staticmethod and classmethod take from the function.
class A:
    @staticmethod
    def f(): 'd'
    @classmethod
    def g(cls): pass
s=A.__dict__['f']; c=A.__dict__['g']
for o in (s,c):
    for n in ('__name__','__doc__','__module__','__qualname__','__annotations__','__wrapped__','__code__','x','__dict__','__func__','__defaults__'):
        try: print(n, getattr(o,n)!=5)
        except Exception as e: print(n, e)

import functools
try: functools.cache(5)
except TypeError as e: print(e)
try: float.fromhex(b'42')
except TypeError as e: print(e)

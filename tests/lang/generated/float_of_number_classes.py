# Which conversions ask a class below a number for its __float__.
import math
class F(float):
    def __float__(self): print('F.float'); return 2.0
    def __index__(self): return 5
class I(int):
    def __float__(self): print('I.float'); return 3.5
    def __index__(self): print('I.index'); return 7
class C(complex):
    def __complex__(self): print('C.complex'); return 1j
    def __float__(self): print('C.float'); return 1.0
class N(int):
    def __index__(self): print('N.index'); return 7
for x in (F(1), I(1), C(9), N(4)):
    for f in ('float(x)','complex(x)','complex(0,x)','math.sqrt(x)','"%f" % x','"%.1e" % x','math.floor(x)','math.fsum([x])','x/2','1.5+x', '1j+x','format(x,".1f")','round(x,1)','math.hypot(x,x)','pow(2.0,x)','1.0==x','math.isqrt(x)','math.gcd(x,3)','math.factorial(x)','range(x)','"%d" % x','hex(x)','[0]*x','int(x)','math.trunc(x)','sum([0.5,x])','math.ldexp(1.0,x)','divmod(x,2.0)','round(2.5,x)','int.from_bytes(b"a","big")', 'float.__add__(1.0,x)','float.__pow__(2.0,x)','complex(x,x)','chr(x)','x.__float__()','math.prod([1.0,x])','(5).__add__(x)','math.dist([x],[0])','math.comb(x,1)', 'math.pow(x,2)'):
        try: print(type(x).__name__,f,eval(f))
        except Exception as e: print(type(x).__name__,f,repr(e))

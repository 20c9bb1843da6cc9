# * of sequences: which class is asked first, and what index and bytes give in its place.
class N:
    def __rmul__(self, o): return None
    def __mul__(self, o): return NotImplemented
    def __index__(self): return 2
class M:
    def __index__(self): return 3
class I(int): pass
class J(int):
    def __rmul__(self, o): return NotImplemented
    def __mul__(self, o): return 'J.mul'
for a in ('ab', b'xy', [1], (2,), bytearray(b'q')):
    for b in (N(), M(), I(2), J(2), True, 2, 1.5, 'x', 10**30, None):
        for f in (lambda: a * b, lambda: b * a):
            try: print(type(a).__name__, type(b).__name__, f() if len(str(f())) < 50 else 'long')
            except Exception as e: print(type(a).__name__, type(b).__name__, type(e).__name__, e)
print(b'a'.__lt__(bytearray(b'b')), b'a' < bytearray(b'b'), bytearray(b'b') > b'a', b'a' == bytearray(b'a'), b'a'.__eq__(bytearray(b'a')), bytearray(b'a').__eq__(b'a'), {b'a': 1}.get(bytearray(b'a')) if 0 else '')
import collections
P = collections.namedtuple('P', 'x'); Q = collections.namedtuple('Q', 'x y'); R = collections.namedtuple('R', '')
print(P.__doc__, Q.__doc__, R.__doc__)
for v in (bytearray(b'\0'), b'z', bytearray(b'1q')):
    for g in (lambda: int(v), lambda: int(v, 5), lambda: float(v)):
        try: g()
        except ValueError as e: print(e)
class B:
    def __index__(self): return 'no'
try: bytes(B())
except TypeError as e: print(e)

def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
big = 2**70
r = range(big)
t(lambda: r[::-1]); t(lambda: r[5:]); t(lambda: r[-5:]); t(lambda: r[:2**65]); t(lambda: r[2**65:])
t(lambda: r[::2**64]); t(lambda: r[2**69:5:-3]); t(lambda: r[-2**90:2**90]); t(lambda: len(r[::2]))
t(lambda: len(r[5:])); t(lambda: r[10:20]); t(lambda: len(r[10:20])); t(lambda: range(10)[2**70::-1])
t(lambda: range(10)[::2**70]); t(lambda: range(10)[::0]); t(lambda: r[::0]); t(lambda: range(-big, big, 7)[3:-3:2])
t(lambda: r['a':]); t(lambda: r[1.5:])
t(lambda: range(10)[-2**70:2**70:-2**70])
t(lambda: slice(None, None, -1).indices(big)); t(lambda: slice(5, None).indices(big))
t(lambda: slice(-5, -2, 2**80).indices(big)); t(lambda: slice(2**80, -2**80, -2**80).indices(5))
t(lambda: slice(None).indices(-1)); t(lambda: slice(None).indices(-big)); t(lambda: slice(0, 1, 0).indices(big))
t(lambda: slice('a').indices(5)); t(lambda: slice(None).indices('a')); t(lambda: slice(0,1,'x').indices(5))
class I:
    def __init__(self, v): self.v = v
    def __index__(self): print('index', self.v); return self.v
t(lambda: slice(I(1), I(8), I(2)).indices(I(5)))
t(lambda: r[I(1):I(8):I(2)])
t(lambda: 'abc'[I(1):I(8):I(2)])
for b in (big, -big, 37, -1, 1, True, 2**63, 2**31): t(lambda: int('1', b))
t(lambda: int('1', 1.5))
t(lambda: int(1, big))
t(lambda: r.index(2**69)); t(lambda: r.count(2**69))
t(lambda: range(0, big, 2**69)[1:]); t(lambda: list(range(big, big+5)[1:3])); t(lambda: range(big, big+5)[::-1])
t(lambda: range(3)[1:][0:])

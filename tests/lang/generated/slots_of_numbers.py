# pow() with three arguments wants __pow__; __len__ wants a number that fits.
class R:
    def __rpow__(self, other): return 'rpow'
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for call in (lambda: pow(R(), 2, 5), lambda: pow(2, R(), 5), lambda: pow(2, R()), lambda: len(L(10**30)), lambda: bool(L(-10**30)), lambda: len(L(-1)), lambda: not L(2**63), lambda: len(L(True)), lambda: len(L('x'))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

# Shifts that are too far, powers of complex numbers to infinity, and whose name a property tells.
for f in (lambda: 1 << 10**20, lambda: 36 << (10**20), lambda: 0 << 10**20, lambda: -1 << 10**30, lambda: 5 >> 10**20, lambda: -5 >> 10**20, lambda: 1 << -1, lambda: 1 << -10**20, lambda: (3-4j) ** float('inf'), lambda: (3-4j) ** float('-inf'), lambda: 1j ** float('nan'), lambda: 2 ** complex('inf'), lambda: (0.5+0j) ** float('inf')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    @property
    def area(self): return 1
P.__name__ = 'Renamed'
for f in (lambda: setattr(P(), 'area', 1), lambda: delattr(P(), 'area')):
    try: f()
    except AttributeError as e: print(e)
print(P().area, P)

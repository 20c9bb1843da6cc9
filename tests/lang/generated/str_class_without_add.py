# A class that took + over from str has no concatenation left.
class S(str):
    def __add__(self, other): return NotImplemented
class L(list):
    def __mul__(self, other): return NotImplemented
for f in (lambda: S() + 1, lambda: S() + "a", lambda: L() * "a", lambda: str() + 1):
    try:
        print(f())
    except TypeError as e:
        print(e)

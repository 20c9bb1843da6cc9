# pow() with three arguments, not all of them ints.
def show(*args):
    try:
        print(pow(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for args in ((1j, 2, 3), (2, 1j, 3), (2, 3, 1j), (2.0, 3, 1), (2, 3.0, 1), (2, 3, 1.0), ("a", 2, 3), (2, "a", 3)):
    show(*args)
c = 1 + 2j
print(complex(c) is c)


class Power(int):
    def __pow__(self, other, mod=None):
        return "own", other, mod


class Silent(int):
    def __pow__(self, other, mod=None):
        return NotImplemented


class Reflected(int):
    def __rpow__(self, other):
        return "reflected"


for base in Power(2), Silent(2), Reflected(2):
    show(base, 3, 5)
    show(base, 3)

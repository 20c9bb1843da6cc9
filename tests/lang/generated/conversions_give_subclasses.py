# What conversion methods give may be of a class below the number, with a warning.
class I(int): pass
class A:
    def __index__(self): return True
class B:
    def __int__(self): return I(5)
class C:
    def __index__(self): return I(3)
class D:
    def __trunc__(self): return I(2)
class F:
    def __float__(self):
        class G(float): pass
        return G(1.5)
class H:
    def __complex__(self):
        class K(complex): pass
        return K(1)
class E(int):
    def __index__(self): return I(9)
    def __int__(self): return I(8)
print(range(A()))
print([1, 2, 3, 4][C()])
print(int(B()))
print(int(C()))
print(int(D()))
print(float(F()))
print(complex(H()))
print(hex(E(3)), int(E(3)), '%d' % E(3), '%d' % B(), 'a' * C())
print(complex(F()))
import math
print(math.sqrt(F()), math.gcd(C(), 6))
print('%f' % F())

# `global` at the top of what exec() runs with locals of its own.
given, own = {}, {}
exec("""
global a, math
a = 1
b = 2
import math
print(a, b)
for a in range(3):
    b += a
del math
try:
    math
except NameError as e:
    print(e)
global c
def c(): return a
class D:
    e = a
""", given, own)
print(sorted(k for k in given if k != "__builtins__"), sorted(own))
print(given["a"], own["b"], own["D"].e)
exec("def f(): return h\nh = 3\ntry: f()\nexcept NameError as e: print(e)", {}, {})

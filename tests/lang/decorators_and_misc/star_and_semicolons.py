a = 1; b = 2; print(a, b)
if a: print("one line"); print("two")
for i in range(2): print(i, end=" ")
print()
x = (1 +
     2 +
     3)
y = [
    1,
    2,
]
z = "a" \
    "b"
print(x, y, z)
class A: x = 1; y = 2
def f(a,
      b=2,
      *,
      c=3,
      ): return a, b, c
print(A.x, A.y, f(1), f(1, c=5,))
while a < 3: a += 1
else: print("done", a)
print(0xFF_FF, 1_0.5_0, 1e1_0, 0b1_0, .5, 5., 1J, 0o17, "\u00e9", 'it''s')
print(1 if True else 2, not not 1, - - 1, ~-1, +1, 2 ** -1)
é = "unicode name"
变量 = 5
print(é, 变量, ｆ(1) if False else "nfkc")

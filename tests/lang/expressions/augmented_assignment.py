x = 5
x += 2; x -= 1; x *= 3; x /= 2; x //= 2; x **= 2; x %= 7
print(x)
y = 0b1100
y &= 0b0110; y |= 1; y ^= 3; y <<= 2; y >>= 1
print(y)
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b)
t = u = (1,)
t += (2,)
print(t, u)
s = {1}
s |= {2}; s &= {2, 3}; s ^= {4}; s -= {2}
print(s)
d = {"a": 1}
d |= {"b": 2}
print(d)
l = [1]
l += "ab"
l *= 2
print(l)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
try:
    l += 5
except TypeError as e:
    print(e)

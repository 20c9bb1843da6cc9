from collections import deque

d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], "b" in d, list(reversed(d)), bool(deque()))
print(d.pop(), d.popleft(), d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d)
d.extendleft([1, 2])
d.insert(1, "i")
d.remove("a")
print(d, d.index(2), d.count("i"))
m = deque(range(5), maxlen=3)
print(m, m.maxlen)
m.appendleft(9)
print(m, m == deque([9, 2, 3]), m < deque([10]))
m[1] = 7
del m[0]
m.reverse()
print(m, m.copy(), m + deque([5]), deque([1]) * 3)
for act in (lambda: deque().pop(), lambda: deque().popleft(), lambda: m[9], lambda: m.remove(0),
            lambda: deque([], -1), lambda: deque([1], 1).insert(0, 1)):
    try:
        act()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
q = deque([1])
total = 0
while q:
    n = q.popleft()
    total += n
    if n < 40:
        q.extend([n * 2, n * 3])
print(total)
try:
    for x in m:
        m.append(x)
except RuntimeError as e:
    print(e)
big = deque()
for i in range(1000):
    big.append(i)
    big.appendleft(-i)
    if i % 3:
        big.popleft()
print(len(big), sum(big), deque(big, 2))
own = deque()
own.append(own)
print(own)

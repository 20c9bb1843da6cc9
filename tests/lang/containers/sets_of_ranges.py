# A range hashes as CPython's does, so sets of ranges and ints are walked in its order.
s = {126, 63}
s.add(range(4))
print(s, hash(range(4)) == hash((4, 0, 1)))
s = {1, 2, 3, 4}
for stop in range(5):
    s.add(range(stop))
print(s, range(0) in s, range(0, 1, 5) in s)

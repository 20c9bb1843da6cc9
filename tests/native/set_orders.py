"""Writes set_orders.inc, the checksums of test_set.c. Run it with CPython 3.13:

    python3 tests/native/set_orders.py > tests/native/set_orders.inc
"""
SEQUENCES, SETS, MODES = 3000, 4, 6
MASK = (1 << 64) - 1


class Machine:
    def __init__(self, seed):
        self.random = seed
        self.sum = 14695981039346656037
        self.mode = seed % MODES
        self.sets = [set() for _ in range(SETS)]

    def pick(self, n):
        self.random = (self.random * 6364136223846793005 + 1442695040888963407) & MASK
        return ((self.random >> 33) & 0xFFFFFFFF) % n

    def member(self):
        r = self.pick(1 << 20)
        if self.mode == 0:
            return r % 24
        if self.mode == 1:
            return r % 1000 - 500
        if self.mode == 2:
            return r % 300 * 64
        if self.mode == 3:
            return (r % 4096 - 2048) * (1 << 45) + r % 3
        if self.mode == 4:
            return (r % 200) / 4 - 10
        return (r % 20, r // 20 % 20)

    def fold(self, n):
        self.sum = ((self.sum ^ (n & MASK)) * 1099511628211) & MASK

    def fold_member(self, v):
        if isinstance(v, float):
            v = int(v * 4)
        elif isinstance(v, tuple):
            v = v[0] * 1000 + v[1]
        self.fold(v)

    def fold_set(self, s):
        self.fold(len(s))
        for v in s:
            self.fold_member(v)

    def with_member(self, op, i):
        item = self.member()
        if op < 6:
            self.sets[i].add(item)
        else:
            self.sets[i].discard(item)

    def with_list(self, op, i, j):
        names = ["update", "union", "difference", "intersection",
                 "symmetric_difference_update", "difference_update"]
        items = [self.member() for _ in range(self.pick(40))]
        result = getattr(self.sets[j], names[op])(items)
        if result is None:
            self.fold_set(self.sets[j])
        else:
            self.sets[i] = result

    def with_sets(self, op, i, j, k):
        a, b, c = self.sets[i], self.sets[j], self.sets[k]
        if op < 4:
            a = [b.__or__, b.__and__, b.__sub__, b.__xor__][op](c)
        elif op == 4:
            a |= c
        elif op == 5:
            a &= c
        elif op == 6:
            a -= c
        else:
            a ^= c
        self.sets[i] = a

    def pop(self, i):
        if self.sets[i]:
            self.fold_member(self.sets[i].pop())

    def step(self):
        op, i, j, k = self.pick(28), self.pick(SETS), self.pick(SETS), self.pick(SETS)
        if op < 9:
            self.with_member(op, i)
        elif op < 12:
            self.pop(i)
        elif op < 20:
            self.with_sets(op - 12, i, j, k)
        elif op < 26:
            self.with_list(op - 20, i, j)
        elif op == 26:
            self.sets[i] = self.sets[j].copy()
        elif self.pick(4) == 0:
            self.sets[i].clear()
        self.fold_set(self.sets[i])


for seed in range(SEQUENCES):
    machine = Machine(seed)
    for _ in range(60):
        machine.step()
    print(f"0x{machine.sum:016x}u,", end="\n" if seed % 4 == 3 else " ")

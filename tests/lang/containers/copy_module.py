import copy
l = [1, [2, 3], {"a": [4]}]
shallow = copy.copy(l)
deep = copy.deepcopy(l)
l[1].append(99)
l[2]["a"].append(98)
print(shallow, deep, shallow[1] is l[1], deep[1] is l[1])


class P:
    def __init__(self, x):
        self.x = x


p = P([1])
q = copy.copy(p)
r = copy.deepcopy(p)
p.x.append(2)
print(q.x, r.x, q.x is p.x)
rec = [1]
rec.append(rec)
d = copy.deepcopy(rec)
print(d[1] is d, d is rec)

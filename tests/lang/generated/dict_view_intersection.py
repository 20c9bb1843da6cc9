# Of equal keys, which is in the result of & with a view.
d = {1.0: 'x', 2.0: 'y'}
e = {1: 0}
big = {1: 0, 2: 0, 3: 0}
for a, b in ((d.keys(), {1}), (d.keys(), {1, 2, 3}), ({1}, d.keys()), ({1, 2, 3}, d.keys()), (d.keys(), [1]), (d.keys(), [1, 2, 3]), (d.keys(), e.keys()), (e.keys(), d.keys()), (d.keys(), big.keys()), (big.keys(), d.keys()), (d.keys(), frozenset({1, 2, 3})), (frozenset({1, 2, 3}), d.keys()), (d.keys(), {1: 1}), (d.keys(), (2, 1))):
    for op in ('&', '|', '-', '^'):
        try: print(op, sorted(eval('a %s b' % op)))
        except TypeError as x: print(op, x)

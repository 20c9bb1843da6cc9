# A NaN equals nothing, and containers find it by identity.
nan, other = float("nan"), float("nan")
print(nan == nan, nan is nan, nan is other)
print(nan in [nan], nan in [other], [nan] == [nan], [nan] == [other], (nan,) == (nan,))
print([nan, other].index(other), [nan, nan, other].count(nan), len({nan, nan, other}))
print({nan: 1}.get(nan), {nan: 1}.get(other), float(nan) is nan)
found = {}
for i in range(3):
    found[float("nan")] = i
print(len(found), list(found.values()), sorted([2.0, 1.0]), max(nan, 1.0), min(1.0, nan))

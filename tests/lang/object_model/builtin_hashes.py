# Hashes that are the same everywhere.
print(hash(1), hash(-1), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**30), hash(True), hash(None))
print(hash(1.5), hash(-0.0), hash(float("inf")), hash(1e300), hash(0.1), hash(1j), hash(1.5 + 2j))
print(hash(()), hash((1, 2, 3)), hash((1, (2.5, None))), hash(frozenset([1, 2, 3])), hash(frozenset()))
print(hash(range(3)), hash(range(0)), hash(slice(1, 2)), hash(slice(None, 5, 2)), hash(2**61 - 1 + 0.0))

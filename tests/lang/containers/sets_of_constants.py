# The order in which sets of numbers are walked.
print({11, 3, 12}, {4, -3, 12}, {1000, 1, 8, 16}, frozenset({11, 3, 12}))
a, b = 11, 3
print({a, b, 12}, {a, 3, 12, 4})
x = {11, 3, 12}
print(x.copy(), x | x, x - {1}, x & x, x ^ {5}, set(x), x.union(), x.difference(), list(x), [*x])

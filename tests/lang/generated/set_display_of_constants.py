# Three constants and more are a frozenset first.
print({4, -3, 12}.difference(), slice("Hello", {11, 3, 12}), {8, 0, 16}, {3, 11, 19, 1})

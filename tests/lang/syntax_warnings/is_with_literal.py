# `is` with a number or a string is hardly meant; with a singleton it is fine.
x = 5
print(x is 5, x is not "a", x is None, x is ..., x is True)
print(1 is x is 2)
print(x is (1, 2), x is -1, x is b"b")

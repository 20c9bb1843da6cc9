x = 5
print(x is 5)
assert (x, "message")
print("\d")

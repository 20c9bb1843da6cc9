# An expression that is none.
print(f"{a b}")

# A brace that is not closed.
print(f"{x")

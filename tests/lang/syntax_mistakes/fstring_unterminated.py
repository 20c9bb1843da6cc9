# An f-string that does not end.
print(f"{x)

# A quote that is missing.
print("hello)

# One closing parenthesis too many.
print("a"))

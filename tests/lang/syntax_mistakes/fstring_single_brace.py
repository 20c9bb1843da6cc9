# A closing brace by itself.
print(f"x}")

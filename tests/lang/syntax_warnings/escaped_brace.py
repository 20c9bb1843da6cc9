# A backslash before a brace of an f-string stays one.
print(f"\{1}", f"{1}\}}")

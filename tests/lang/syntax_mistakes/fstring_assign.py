# Nor is an f-string.
f"{x}" = 1

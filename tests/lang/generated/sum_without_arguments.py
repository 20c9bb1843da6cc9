# Positional-only parameters that are missing.
for f in (sum, eval, exec, sorted, abs, len, print, max):
    try:
        f()
    except TypeError as e:
        print(e)

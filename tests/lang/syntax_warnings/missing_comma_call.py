# Two literals side by side: a call that cannot be.
try:
    print(("a", 1)
          ("b", 2))
except TypeError as e:
    print(e)

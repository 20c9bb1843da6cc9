# A line that is indented for no reason.
print("never printed")


def f():
    x = 1
      y = 2
    return x

# The name has to be there.
def f():
    def g():
        nonlocal missing

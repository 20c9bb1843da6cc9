# as without a name.
with open("x") as:
    pass

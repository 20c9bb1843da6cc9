# What with cannot assign to.
with x as 5:
    pass

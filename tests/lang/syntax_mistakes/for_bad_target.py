# What a loop cannot assign to.
for 5 in x:
    pass

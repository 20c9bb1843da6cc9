# for without in.
for x of y:
    pass

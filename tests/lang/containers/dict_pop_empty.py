# An empty dict does not even hash the key.
for d in ({}, {1: 2}):
    for args in (([],), ([], "default"), (5,)):
        try:
            print(d.pop(*args))
        except (KeyError, TypeError) as e:
            print(type(e).__name__, e)

# Nothing is hashed when the dict is empty.
d = {}
for args in ((d,), ([], 5), ({},)):
    try:
        print(d.pop(*args))
    except KeyError as e:
        print("KeyError", e)

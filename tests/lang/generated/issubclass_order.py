# The first argument is looked at first.
for args in ((True, 2.25), (int, 2), (1, int), (int, (str, 5)), (5, ())):
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(e)

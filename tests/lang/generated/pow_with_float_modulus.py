# pow() with three arguments, one of them no int.
for args in ((1, {11}, 0.5), (1.5, 2, 3), (2, 3, 4.0), ([], {}, 5), ("a", 1, 2), (2, -1, 4), (2, 5, 0)):
    try:
        print(pow(*args))
    except (TypeError, ValueError) as e:
        print(e)

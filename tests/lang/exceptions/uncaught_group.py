def fail(x):
    raise ValueError(x)


def collect():
    errors = []
    for i in range(2):
        try:
            fail(i)
        except ValueError as e:
            errors.append(e)
    raise ExceptionGroup("several", errors + [ExceptionGroup("inner", [TypeError("t")])])


collect()

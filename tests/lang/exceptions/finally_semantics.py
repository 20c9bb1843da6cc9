def f(how):
    for i in range(3):
        try:
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError("raised")
        finally:
            print("finally", how, i)
    return "end"


for how in ("return", "break", "continue", "raise", "none"):
    try:
        print(f(how))
    except ValueError as e:
        print("caught", e)


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def replaces():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")


def nested():
    try:
        try:
            return 1
        finally:
            print("in")
    finally:
        print("out")


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def breaks():
    while True:
        try:
            return "lost"
        finally:
            break
    return "after break"


print(swallow(), nested(), value_kept(), breaks())
try:
    replaces()
except TypeError as e:
    print(e, repr(e.__context__))

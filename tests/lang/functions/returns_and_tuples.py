def nothing():
    return


def several():
    return 1, 2, 3


def early(x):
    for i in range(10):
        if i == x:
            return i
    return -1


def nested_finally():
    try:
        return "from try"
    finally:
        print("finally first")


def overriding():
    try:
        return "lost"
    finally:
        return "wins"


def in_loop():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                return i


print(nothing(), several(), early(4), early(99), nested_finally(), overriding(), in_loop())
a, *b = several()
print(a, b)
print((lambda: (1, 2))()[1])

count = 0


def bump():
    global count, made_here
    count += 1
    made_here = "global made in a function"


bump()
bump()
print(count, made_here)


def outer():
    x = 1

    def middle():
        nonlocal x
        x += 1

        def inner():
            nonlocal x
            x *= 10
            return x

        return inner

    print(middle()(), x)

    def reads():
        return x

    x = "changed"
    return reads()


print(outer())


def shadow():
    count = 100

    def f():
        global count
        count = -1

    f()
    return count


print(shadow(), count)


class C:
    global in_class
    in_class = 5
    y = 6


print(in_class, hasattr(C, "in_class"), C.y)

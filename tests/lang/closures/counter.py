def make_counter(start=0):
    n = start

    def count(step=1):
        nonlocal n
        n += step
        return n

    def reset():
        nonlocal n
        n = start

    return count, reset


a, reset_a = make_counter()
b, _ = make_counter(10)
print(a(), a(), a(5), b(), b())
reset_a()
print(a(), b())
print(a.__closure__[0].cell_contents, len(a.__closure__), a.__code__.co_freevars)

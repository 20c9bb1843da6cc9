# A local variable and a small number are added in one step, whatever the variable holds.
def sums(n):
    return n + 1, n - 1, n + 4095, n - 4095, n + 4096, n - 4096


class Odd:
    def __add__(self, other):
        return f'add {other}'

    def __sub__(self, other):
        return f'sub {other}'


for value in 5, -1, 2.5, True, 10**30, 2**47 - 1, -(2**47), 1j, Odd():
    print(sums(value))


def after_delete(flag):
    n = 1
    if flag:
        del n
    return n + 1


def never_set():
    return n - 1
    n = 2


def in_loop(n):
    while n + 1 < 5:
        n = n + 1
    return n - 2


print(after_delete(False), in_loop(0))
for function, args in (after_delete, (True,)), (never_set, ()), (sums, ('text',)):
    try:
        function(*args)
    except (UnboundLocalError, TypeError) as error:
        print(type(error).__name__, error)
sums([])

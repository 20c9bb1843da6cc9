def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def fib(n, memo={}):
    if n in memo:
        return memo[n]
    result = n if n < 2 else fib(n - 1) + fib(n - 2)
    memo[n] = result
    return result


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def flatten(x):
    return [y for item in x for y in (flatten(item) if isinstance(item, list) else [item])]


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(fact(25), fib(80), hanoi(6, "a", "b", "c"), is_even(100))
print(["".join(p) for p in permutations(list("abc"))])
print(flatten([1, [2, [3, [4, []]]], 5]), ackermann(2, 3))

# fib(25), ten times: 2.4 million calls, comparisons and additions of small integers.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


for _ in range(10):
    result = fib(25)
print(result)

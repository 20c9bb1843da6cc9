# fib(27), four times: 3.3 million calls, comparisons and additions of small integers.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


for _ in range(4):
    result = fib(27)
print(result)

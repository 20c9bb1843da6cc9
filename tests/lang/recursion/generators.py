# yield from within yield from.
def numbers(n):
    yield n
    yield from numbers(n + 1)
try:
    for n in numbers(0):
        pass
except RecursionError as e:
    print(e)
chain = iter([1])
def wrap(inner):
    yield from inner
for i in range(5000):
    chain = wrap(chain)
try:
    next(chain)
except RecursionError as e:
    print(e)
del chain
print("gone")

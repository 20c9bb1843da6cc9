# What __hash__ answers is the hash, as far as it fits; lists and the like have none.
class Fixed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (0, -1, 5, 2 ** 61 - 1, 2 ** 61, 2 ** 62 + 3, -2 ** 63, 2 ** 63, 2 ** 70, True):
    print(value, hash(Fixed(value)))
print(list.__hash__, dict.__hash__, set.__hash__, bytearray.__hash__, frozenset.__hash__ is None)
for value in ([], {}, set(), bytearray(), {}.keys(), type('Sub', (list,), {})()):
    try:
        hash(value)
    except TypeError as error:
        print(error)
print(hash((1, 2)) == hash(Fixed(hash((1, 2)))), hash((1, 2)), hash(()), hash((-1,)))
try:
    hash(Fixed('x'))
except TypeError as error:
    print(error)

# A key whose __eq__ calls the cached function again; how often keys are hashed and compared.
from functools import lru_cache

log = []


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        log.append(f"hash {self.number}")
        return self.number

    def __eq__(self, other):
        log.append(f"{self.number} == {other.number}")
        if self.number == 2:
            look(Key(1))
        return self.number == other.number

    def __repr__(self):
        return f"Key({self.number})"


def show(title):
    print(title, *log, sep="\n  ")
    log.clear()


@lru_cache(maxsize=10)
def look(key):
    return f"seen {key}"


for number in (1, 2, 2, 1):
    print(look(Key(number)))
    show(f"Key({number})")
print(look.cache_info())


@lru_cache(maxsize=None)
def unbounded(key):
    return key.number


for number in (1, 3, 3):
    print(unbounded(Key(number)))
    show(f"Key({number}) without a maxsize")


@lru_cache(maxsize=2)
def two(key):
    return key.number


# The oldest is the one that has not been used for longest.
for number in (3, 4, 3, 5, 4, 3):
    two(Key(number))
    show(f"Key({number}) of two")
print(two.cache_info())


@lru_cache(maxsize=2)
def deep(n):
    return 0 if n == 0 else deep(n - 1) + 1


print(deep(6), deep.cache_info(), deep(6), deep(5), deep.cache_info())
deep.cache_clear()
print(deep.cache_info(), deep(1), deep.cache_info())

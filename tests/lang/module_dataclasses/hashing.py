# Which classes have a hash, for all options.
from dataclasses import dataclass
from itertools import product

for eq, frozen, unsafe, explicit in product((False, True), repeat=4):
    names = {'__annotations__': {'a': int}}
    if explicit:
        names['__hash__'] = lambda self: 99
    try:
        made = dataclass(eq=eq, frozen=frozen, unsafe_hash=unsafe)(type('Made', (), names))
        try:
            hashed = hash(made(5))
            print(eq, frozen, unsafe, explicit, 'fields' if hashed == hash((5,)) else hashed if hashed == 99 else 'identity')
        except TypeError as error:
            print(eq, frozen, unsafe, explicit, error)
    except TypeError as error:
        print(eq, frozen, unsafe, explicit, error)

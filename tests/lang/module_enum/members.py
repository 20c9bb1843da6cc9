# Members: access by name, value and attribute; aliases; iteration; identity.
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    ROT = 1


print(Color.RED, repr(Color.RED), Color(1), Color['BLUE'])
print(list(Color), len(Color), Color.ROT is Color.RED)
print([c.name for c in reversed(Color)], [c.value for c in Color])
print(Color.__members__)
print(type(Color.__members__).__name__, list(Color.__members__))
print(Color, type(Color), isinstance(Color.RED, Color), type(Color.RED))
print(Color.RED in Color, 1 in Color, 9 in Color, 'RED' in Color, None in Color)
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED is Color(1))
print({Color.RED: 'r', Color.BLUE: 'b'}[Color.BLUE], hash(Color.RED) == hash('RED'))
print(Color.RED.BLUE, bool(Color.RED), Color.RED.__class__, Color.RED.__objclass__)
print(f'{Color.RED}|{Color.RED!r}|{Color.RED:>12}|{Color.RED.name:<6}|')
print('%s %r %s' % (Color.RED, Color.GREEN, Color.BLUE.value))
print(Color.__name__, Color.__module__, Color.__qualname__, Color.__doc__)
for name, member in Color.__members__.items():
    print(name, member)
print(sorted(Color, key=lambda c: -c.value), max(Color, key=lambda c: c.value))
print(dir(Color))
print(dir(Color.RED))
match Color(2):
    case Color.RED:
        print('red')
    case Color.GREEN:
        print('green')

# What cannot be copied; copy.replace.
import copy
import collections
from dataclasses import dataclass

for value in ((x for x in ""), open if False else iter(()).__class__, property(len)):
    try:
        print(type(copy.copy(value)).__name__)
    except TypeError as e:
        print("TypeError:", e)
for value in ((x for x in ""), {1: (i for i in "")}, copy):
    try:
        copy.deepcopy(value)
    except TypeError as e:
        print("TypeError:", e)


class Slots:
    __slots__ = "x"


try:
    Slots().__reduce__()
except TypeError as e:
    print(e)


class Wrong:
    def __getnewargs__(self):
        return 5


try:
    copy.copy(Wrong())
except TypeError as e:
    print(e)


@dataclass
class Point:
    x: int
    y: int = 0


print(copy.replace(Point(1, 2), y=5))


class Own:
    def __init__(self, a):
        self.a = a

    def __replace__(self, /, **changes):
        return Own(**{"a": self.a, **changes})


print(copy.replace(Own(1), a=2).a, copy.replace(Own(1)).a)
try:
    copy.replace([1], x=1)
except TypeError as e:
    print(e)
print(copy.Error, copy.error is copy.Error, sorted(copy.__all__))
Pair = collections.namedtuple("Pair", "a b")
print(copy.replace(Pair(1, 2), b=9), copy.copy(Pair(1, [2])), copy.deepcopy(Pair(1, [2])))
d = collections.defaultdict(list, a=[1])
e = copy.deepcopy(d)
print(e, e["a"] is d["a"], copy.copy(collections.deque([1, 2], 3)), copy.deepcopy(collections.OrderedDict(x=[1])))
c = copy.deepcopy(collections.Counter("aab"))
print(c, type(c), copy.copy(collections.ChainMap({1: 2}, {3: 4})))

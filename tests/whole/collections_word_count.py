"""Counting words, grouping, queues and ordered things with collections."""
import string
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from collections.abc import MutableMapping, MutableSequence, Sequence, Set

TEXT = """\
The quick brown fox jumps over the lazy dog. The dog, being lazy,
didn't react; the fox (being quick) was over before "the dog" knew.
"""


class CaseInsensitive(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self._data[key.lower()][1]

    def __setitem__(self, key, value):
        self._data[key.lower()] = (key, value)

    def __delitem__(self, key):
        del self._data[key.lower()]

    def __iter__(self):
        return (original for original, _ in self._data.values())

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"{self.__class__.__name__}({dict(self.items())})"


class SortedList(MutableSequence):
    def __init__(self, items=()):
        self._items = sorted(items)

    def __getitem__(self, i):
        return self._items[i]

    def __setitem__(self, i, value):
        raise TypeError("use insert()")

    def __delitem__(self, i):
        del self._items[i]

    def __len__(self):
        return len(self._items)

    def insert(self, i, value):
        self._items.append(value)
        self._items.sort()


class Bits(Set):
    def __init__(self, iterable=()):
        self.n = 0
        for i in iterable:
            self.n |= 1 << i

    def __contains__(self, i):
        return bool(self.n >> i & 1)

    def __iter__(self):
        return (i for i in range(self.n.bit_length()) if i in self)

    def __len__(self):
        return bin(self.n).count("1")

    def __repr__(self):
        return f"Bits({', '.join(map(str, self))})"


class Defaults(UserDict):
    def __missing__(self, key):
        return f"<{key}>"


words = TEXT.lower().translate(str.maketrans("", "", string.punctuation.replace("'", ""))).split()
count = Counter(words)
print(count.most_common(4), count["cat"], sum(count.values()), len(count))
letters = Counter("mississippi")
letters.subtract("miss")
print(letters, +letters, letters & Counter(s=1, p=9), letters | Counter("zz"), list(letters.elements()))
print(Counter(a=3, b=-1) + Counter(a=-5, b=2, c=1), Counter("aab") - Counter("ab"), -Counter(x=-2), Counter() == {})
letters["q"] += 2
del letters["never there"]
print(letters.pop("q"), letters.update({"m": 2}), letters, Counter.fromkeys.__name__)
try:
    Counter.fromkeys("ab")
except NotImplementedError as error:
    print(error)

by_length = defaultdict(list)
for word in dict.fromkeys(words):
    by_length[len(word)].append(word)
print(dict(sorted(by_length.items())), by_length.default_factory, by_length.get(99), 99 in by_length)
tree = lambda: defaultdict(tree)
root = tree()
root["a"]["b"]["c"] = 1
print(list(root), list(root["a"]), defaultdict(int, x=1), defaultdict(None, {}).copy())

od = OrderedDict.fromkeys("abcde")
od.move_to_end("b")
od.move_to_end("e", last=False)
print("".join(od), od.popitem(last=False), od.popitem(), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2))
print(list(reversed(OrderedDict(x=1, y=2).items())))

line = deque(range(5), maxlen=4)
line.rotate(2)
line.appendleft("new")
line.extend("xy")
print(line, line.index("x"), line.count(3), line[1], list(reversed(line)), line == deque(line), line.maxlen)
for wrong in lambda: line.index("q"), lambda: line.remove("q"), lambda: line[9], lambda: deque().pop(), lambda: deque(maxlen=-1), lambda: line.insert(1, 2):
    try:
        wrong()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)

Card = namedtuple("Card", "rank suit", defaults=["hearts"], module="cards")
card = Card._make(["7", "clubs"])
print(card, card._asdict(), Card("8"), card._replace(rank="9"), Card._fields, Card.__doc__, card < Card("8"), Card.rank.__doc__, Card.__module__)
for names, options in (("a b a", {}), ("x class", {}), ("_a b", {"rename": True}), ("a-b", {}), ("a b", {"defaults": (1, 2, 3)})):
    try:
        print(namedtuple("N", names, **options)._fields)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

headers = CaseInsensitive({"Content-Type": "text/html"}, Accept="*/*")
headers["ACCEPT"] = "text/*"
print(headers, headers.get("accept"), "CONTENT-TYPE" in headers, headers.setdefault("Host", "x"), headers.pop("host"), dict(headers) == headers)
scores = SortedList([3, 1, 2])
scores.append(0)
scores.extend([9, 5])
print(list(scores), scores.pop(), scores.index(3), 5 in scores, scores.count(1), list(reversed(scores)), isinstance(scores, Sequence))
a, b = Bits([1, 3, 5]), Bits([3, 4])
print(a | b, a & b, a - b, a ^ b, a <= b, Bits([3]) < a, a.isdisjoint([2]), a == {1, 3, 5}, sorted(a))
settings = ChainMap({"user": "me"}, {"user": "root", "color": "red"}, Defaults(size=1))
child = settings.new_child({"color": "blue"})
print(child["color"], child["user"], child["nothing"], len(child), list(child.parents.maps[0]), settings)
try:
    del child["user"]
except KeyError as error:
    print(error)
print(UserList([1, 2]) + [3], UserList("ab") * 2, UserString("abc").upper() + "d", Defaults(a=1)["z"], "a" in Defaults(a=1))

class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        print("getitem", i)
        return self.items[i]

    def __setitem__(self, i, v):
        print("setitem", i, v)
        self.items[i] = v

    def __delitem__(self, i):
        print("delitem", i)
        del self.items[i]

    def __contains__(self, v):
        print("contains", v)
        return v in self.items

    def __reversed__(self):
        return "reversed!"

    def __bool__(self):
        print("bool")
        return True


s = Seq(1, 2, 3)
print(len(s), s[0], s[-1], s[0:2])
s[0] = 9
s[1:] = [5]
del s[0]
print(s.items, 5 in s, 6 not in s, reversed(s))
for x in s:
    print("item", x)
if s:
    print("true")
print(list(s), [*s], sum(s))


class BadLen:
    def __len__(self):
        return "x"


class NegLen:
    def __len__(self):
        return -1


for c in (BadLen, NegLen):
    try:
        len(c())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class NoItem:
    pass


for action in (lambda: NoItem()[0], lambda: len(NoItem()), lambda: iter(NoItem()), lambda: 1 in NoItem(), lambda: NoItem()()):
    try:
        action()
    except TypeError as e:
        print(e)
try:
    NoItem()[0] = 1
except TypeError as e:
    print(e)
try:
    del NoItem()[0]
except TypeError as e:
    print(e)

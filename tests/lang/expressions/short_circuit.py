def tell(v):
    print("asked", repr(v))
    return v


print(tell(0) or tell("") or tell([]))
print(tell(1) and tell("x") and tell(None))
print(tell(0) and tell(1) or tell(2))
print(not tell([]), not not tell("a"))
print(tell(1) if tell(0) else tell(2))
print([] or {} or () or 0.0)


class NoTruth:
    def __bool__(self):
        raise ValueError("no truth in it")


try:
    NoTruth() or 1
except ValueError as e:
    print(e)


class BadTruth:
    def __bool__(self):
        return 1


try:
    not BadTruth()
except TypeError as e:
    print(e)


class ByLength:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(ByLength(0)), bool(ByLength(2)))
try:
    bool(ByLength(-1))
except ValueError as e:
    print(e)

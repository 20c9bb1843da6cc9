class Log:
    def __init__(self):
        self.data = {"k": 1}

    def __getitem__(self, k):
        print("get", k)
        return self.data[k]

    def __setitem__(self, k, v):
        print("set", k, v)
        self.data[k] = v

    def __getattr__(self, name):
        print("getattr", name)
        return 10

    def __setattr__(self, name, value):
        if name != "data":
            print("setattr", name, value)
        object.__setattr__(self, name, value)


def key():
    print("key")
    return "k"


def obj():
    print("obj")
    return log


def right():
    print("right")
    return 5


log = Log()
obj()[key()] += right()
obj().attr *= right()


class InPlace:
    def __iadd__(self, other):
        print("iadd", other)
        return "replaced"

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "sub"


v = InPlace()
v += 1
print(v)
v = InPlace()
v -= 1
print(v)

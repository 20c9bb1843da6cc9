x = 5


def value(name, v):
    print("evaluates", name)
    return v


print(value("a", 1) < value("b", 2) < value("c", 3))
print(value("a", 5) < value("b", 2) < value("c", 3))
print(1 < 2 > 0 != x is not None)
print(1 == 1.0 == True, 1 in [1, 2] == True)
print(not 1 < x < 3, (1 < x) < 3)


class Odd:
    def __lt__(self, other):
        return []

    def __gt__(self, other):
        return "greater"


print(Odd() < 1 < 2, Odd() > 1, Odd() > 1 > 0)

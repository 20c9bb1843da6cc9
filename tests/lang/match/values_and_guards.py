class Color:
    RED = 1
    GREEN = 2


def f(c, limit):
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN if limit > 5:
            return "green allowed"
        case x if x > limit:
            return f"{x} over"
        case int(x) if (y := x * 2) == 8:
            return f"doubled {y}"
    return "fell through"


print(f(1, 0), f(2, 9), f(2, 1), f(4, 10), f(3, 10))
x = "before"
match [1, 2]:
    case [x, 5]:
        pass
    case [x, y]:
        print("bound", x, y)
print(x)
match "go north":
    case str(s) if s.split() == ["go", "north"]:
        print("moves")
command = "drop sword shield"
match command.split():
    case ["quit"]:
        print("quits")
    case ["drop", *items]:
        for item in items:
            print("drops", item)
match {"a": [1, {"b": (2, 3)}]}:
    case {"a": [int(i), {"b": (j, k)}]} if i + j + k == 6:
        print(i, j, k)
match 3:
    case 1 | 2:
        print("no")
print("end")

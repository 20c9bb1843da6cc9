def area(side):
    return side * side


def fail():
    raise ValueError("from a module")

"""Dict and attribute access."""


class Point:
    scale = 3

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Small:
    __slots__ = ('left', 'right')


def main():
    point = Point(1, 2)
    small = Small()
    small.left = small.right = 0
    table = {}
    keys = [f'key{i}' for i in range(100)]
    for i in range(500_000):
        point.x = point.x + point.y
        point.y = i & 7
        small.left = small.right + point.scale
        small.right = i
        key = keys[i % 100]
        table[key] = i
        if table[key] != i or key not in table:
            raise AssertionError
        table[i & 1023] = point.x
    assert len(table) == 1124


main()

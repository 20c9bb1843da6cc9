# The text of each kind of value.
import enum
import json

for value in [None, True, False, 0, -1, 10**30, 1.0, 1.5, -0.0, 1e100, 1e-7, 0.1 + 0.2, float("inf"), float("-inf"), float("nan"),
              "", "a", "é😀", 'quote " and \\ and / ', "\b\f\n\r\t\x00\x1f\x7f\u2028", "\ud800", [], (), {}, [[]], [{}], {"a": {}},
              [1, (2, [3])], {"k": [None, {"x": 1}]}, {1: 2, None: 3, True: 4, False: 5, 1.5: 6, float("inf"): 7}]:
    print(json.dumps(value))


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return "never"


class Level(enum.IntEnum):
    HIGH = 3


print(json.dumps([Text("t"), Number(5), Level.HIGH, {Text("k"): Number(1), Level.HIGH: 2}]))
print(json.dumps("é😀\x7f", ensure_ascii=False), json.dumps({"ü": "ö"}, ensure_ascii=False))

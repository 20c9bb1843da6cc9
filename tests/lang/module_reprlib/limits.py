# Reprs of a bounded length.
import reprlib
from collections import deque

for value in (list(range(20)), tuple(range(3)), (1,), {i: i for i in range(9)}, set(range(9)), frozenset("abc"),
              "x" * 50, 10 ** 60, deque(range(9)), [[[[[[[[1]]]]]]]], object, b"y" * 90, "short"):
    print(reprlib.repr(value))
small = reprlib.Repr(maxlist=2, maxstring=10, fillvalue="~")
print(small.repr([1, 2, 3]), small.repr("abcdefghijklmnop"))
print(reprlib.Repr(indent=2).repr({"a": [1, 2], "b": ()}))


class Node:
    def __init__(self):
        self.inside = self

    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        return f"Node({self.inside!r})"


print(Node())

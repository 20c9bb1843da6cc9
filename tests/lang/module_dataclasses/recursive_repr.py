# An instance inside itself; inside of containers; subclasses; fields that hide.
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Optional, ClassVar


@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    children: list[Node] = field(default_factory=list)
    parent: Node | None = field(default=None, repr=False, compare=False)
    made: ClassVar[int] = 0


n = Node(1)
n.next = n
print(n)
root = Node(0)
root.children = [Node(1, parent=root), Node(2, parent=root)]
print(root, root == root, root.children[0].parent is root, root.children[0] == Node(1))
print(Node.__doc__, Node.__annotations__)
try:
    print(n == Node(1, n))
    a, b = Node(1), Node(1)
    a.next, b.next = a, b
    a == b
except RecursionError:
    print('RecursionError')

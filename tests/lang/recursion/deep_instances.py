# A linked list of 100,000 instances is freed without recursion.
class Node:
    def __init__(self, next):
        self.next = next
class Slotted:
    __slots__ = ("next",)
node = slotted = None
for i in range(100000):
    node = Node(node)
    new = Slotted()
    new.next = slotted
    slotted = new
del node, slotted, new
print("gone")

# What copy and deepcopy share and what they make anew.
import copy
import functools


class Node:
    def __init__(self, value):
        self.value = value
        self.next = self


class Slotted:
    __slots__ = ("a", "b")


class Stack(list):
    pass


class Table(dict):
    kind = "table"


class Counted(int):
    pass


node = Node([1])
shallow, deep = copy.copy(node), copy.deepcopy(node)
print(shallow.value is node.value, shallow.next is node, deep.value, deep.value is node.value, deep.next is deep)
s = Slotted()
s.a = [1]
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(u, "b"))
stack = Stack([[1], 2])
stack.name = ["x"]
for made in (copy.copy(stack), copy.deepcopy(stack)):
    print(type(made).__name__, made, made.name, made[0] is stack[0], made.name is stack.name)
table = Table(a=[1])
table.note = 1
made = copy.deepcopy(table)
print(type(made), made, made.note, made["a"] is table["a"], made.kind)
five = Counted(5)
five.tag = "t"
print(copy.copy(five) + 0, copy.deepcopy(five).tag, type(copy.copy(five)))
loop = []
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again[0] is again, again is loop)
pair = ([],)
print(copy.deepcopy(pair)[0] is pair[0], copy.copy(pair) is pair, copy.deepcopy((1, 2)) == (1, 2))
shared = [0]
both = copy.deepcopy([shared, shared, {"k": shared}])
both[0].append(1)
print(both)
for value in (1, 1.5, "a", b"a", None, True, 1j, len, int, Node, range(3), ..., NotImplemented, lambda: 0, slice(1),
              frozenset({1}), copy, functools.reduce):
    try:
        print(copy.copy(value) is value, end=" ")
    except TypeError as e:
        print(e, end=" ")
print()
print(copy.copy({1, 2}), copy.deepcopy({(1, 2)}), copy.copy(bytearray(b"ab")), copy.deepcopy(frozenset({1})))
e = copy.copy(ValueError("x", 1))
print(repr(e), e.args, type(copy.deepcopy(KeyError("k"))))
method = copy.deepcopy(node.__init__.__func__), copy.deepcopy(deep.__init__)
print(method[1].__self__ is deep, method[1].__self__.value)

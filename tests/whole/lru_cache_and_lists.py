"""Data structures by hand: an LRU cache on a linked list, a trie, a binary tree, a ring buffer, a matrix."""
import copy
import itertools
import weakref
from collections.abc import MutableMapping, Sequence
from fractions import Fraction
from functools import total_ordering


class LRUCache(MutableMapping):
    class Node:
        __slots__ = ("key", "value", "prev", "next")

    def __init__(self, capacity, on_evict=None):
        self.capacity, self.on_evict = capacity, on_evict
        self.nodes = {}
        self.root = root = self.Node()
        root.prev = root.next = root

    def _link(self, node):
        last, root = self.root.prev, self.root
        last.next = root.prev = node
        node.prev, node.next = last, root

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def __getitem__(self, key):
        node = self.nodes[key]
        self._unlink(node)
        self._link(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.nodes:
            node = self.nodes[key]
            self._unlink(node)
        else:
            if len(self.nodes) >= self.capacity:
                oldest = self.root.next
                del self[oldest.key]
                if self.on_evict:
                    self.on_evict(oldest.key, oldest.value)
            node = self.nodes[key] = self.Node()
            node.key = key
        node.value = value
        self._link(node)

    def __delitem__(self, key):
        self._unlink(self.nodes.pop(key))

    def __iter__(self):
        node = self.root.next
        while node is not self.root:
            yield node.key
            node = node.next

    def __reversed__(self):
        node = self.root.prev
        while node is not self.root:
            yield node.key
            node = node.prev

    def __len__(self):
        return len(self.nodes)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={self.nodes[n].value!r}' for n in self)})"


class Trie:
    def __init__(self, words=()):
        self.children, self.end = {}, False
        for word in words:
            self.add(word)

    def add(self, word):
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.end = True

    def __contains__(self, word):
        node = self
        for letter in word:
            if (node := node.children.get(letter)) is None:
                return False
        return node.end

    def words(self, prefix=""):
        if self.end:
            yield prefix
        for letter, child in sorted(self.children.items()):
            yield from child.words(prefix + letter)

    def complete(self, prefix):
        node = self
        for letter in prefix:
            node = node.children[letter]
        return list(node.words(prefix))


class Tree:
    def __init__(self, value, parent=None):
        self.value, self.left, self.right = value, None, None
        self._parent = weakref.ref(parent) if parent is not None else lambda: None

    @property
    def parent(self):
        return self._parent()

    def insert(self, *values):
        for value in values:
            node = self
            while True:
                side = "left" if value < node.value else "right"
                if (child := getattr(node, side)) is None:
                    setattr(node, side, Tree(value, node))
                    break
                node = child
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def depth(self):
        return 1 + max((side.depth() for side in (self.left, self.right) if side), default=0)

    def draw(self, indent=0):
        if self.right:
            yield from self.right.draw(indent + 2)
        yield " " * indent + str(self.value)
        if self.left:
            yield from self.left.draw(indent + 2)


class Ring(Sequence):
    def __init__(self, size):
        self.data, self.start, self.count = [None] * size, 0, 0

    def push(self, item):
        self.data[(self.start + self.count) % len(self.data)] = item
        if self.count < len(self.data):
            self.count += 1
        else:
            self.start = (self.start + 1) % len(self.data)

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.count))]
        if not -self.count <= i < self.count:
            raise IndexError(i)
        return self.data[(self.start + i % self.count) % len(self.data)]


@total_ordering
class Matrix:
    def __init__(self, rows):
        self.rows = [list(map(Fraction, row)) for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __mul__(self, k):
        return Matrix([[k * x for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __add__(self, other):
        return Matrix([map(sum, zip(*pair)) for pair in zip(self.rows, other.rows)])

    def __pow__(self, n, modulo=None):
        result, base = self.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base, n = base @ base, n >> 1
        return result

    def __invert__(self):
        n = len(self.rows)
        work = [row + unit for row, unit in zip(copy.deepcopy(self.rows), self.identity(n).rows)]
        for i in range(n):
            pivot = next((r for r in range(i, n) if work[r][i]), None)
            if pivot is None:
                raise ZeroDivisionError("the matrix is singular")
            work[i], work[pivot] = work[pivot], work[i]
            work[i] = [x / work[i][i] for x in work[i]]
            for r in range(n):
                if r != i:
                    work[r] = [a - work[r][i] * b for a, b in zip(work[r], work[i])]
        return Matrix([row[n:] for row in work])

    def __getitem__(self, key):
        i, j = key
        if isinstance(i, slice) or isinstance(j, slice):
            rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
            return Matrix([row[j] if isinstance(j, slice) else [row[j]] for row in rows])
        return self.rows[i][j]

    def __eq__(self, other):
        return self.rows == other.rows

    def __lt__(self, other):
        return self.rows < other.rows

    def __str__(self):
        texts = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*texts)]
        return "\n".join("[" + " ".join(t.rjust(w) for t, w in zip(row, widths)) + "]" for row in texts)


cache = LRUCache(3, on_evict=lambda k, v: print("evicted", k, v))
cache.update(a=1, b=2, c=3)
print(cache["a"], cache, "b" in cache)
cache["d"] = 4
cache["c"] = 30
print(cache, list(reversed(cache)), cache.pop("d"), cache.popitem(), cache.setdefault("z", 26), cache.get("q", "none"), dict(cache))
trie = Trie("car cart care cat dog do".split())
print(trie.complete("car"), "ca" in trie, "do" in trie, list(trie.words())[-2:])
tree = Tree(8).insert(3, 10, 1, 6, 14, 4, 7)
print(list(tree), tree.depth(), 6 in tree, *tree.draw(), sep="\n")
orphan = tree.left
print(orphan.parent.value, end=" ")
del tree
print(orphan.parent)
ring = Ring(3)
for x in "abcde":
    ring.push(x)
print(list(ring), ring[-1], ring[::-1], "c" in ring, ring.index("d"), list(reversed(ring)))
m = Matrix([[1, 2], [3, 4]])
fib = Matrix([[1, 1], [1, 0]])
print(~m, m @ ~m == Matrix.identity(2), (fib ** 90)[0, 1], 2 * m + m * Fraction(1, 2), m[:, 1], m > fib, m <= m, sep="\n")
try:
    ~Matrix([[1, 2], [2, 4]])
except ZeroDivisionError as error:
    print(error)
print(list(itertools.islice(iter(cache), 1)), copy.copy(cache).__class__.__name__)

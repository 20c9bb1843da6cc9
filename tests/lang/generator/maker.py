"""What all parts of the generator share: choices, lines of source, names."""
import random
import textwrap


class Maker:
    """Collects the lines of one program. The parts (expressions.py ... ) add methods to it."""

    def __init__(self, seed, minor=13):
        self.random = random.Random(seed)
        self.minor = minor  # the syntax of 3.minor may be used
        self.lines = []
        self.depth = 0
        self.names = 0
        self.scopes = [{}]  # name -> type
        self.classes = []
        self.functions = []
        self.in_function = 0

    # ---------------------------------------------------------------- choices

    def one(self, items):
        return items[int(self.random.random() * len(items))]

    def chance(self, p):
        return self.random.random() < p

    def number(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def fresh(self, prefix="v"):
        self.names += 1
        return "%s%d" % (prefix, self.names)

    def variable(self, kind=None):
        found = [name for scope in self.scopes for name, t in scope.items() if kind in (None, t)]
        return self.one(found) if found else None

    # ---------------------------------------------------------------- lines

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def body(self, make, *args):
        self.depth += 1
        size = len(self.lines)
        make(*args)
        if len(self.lines) == size:
            self.line("pass")
        self.depth -= 1

    def statements(self, count, level):
        for _ in range(count):
            self.statement(level)

    def block(self, text, **values):
        """Adds lines at the present depth; $name in them stands for a value."""
        for name, value in sorted(values.items(), key=lambda item: -len(item[0])):
            text = text.replace("$" + name, str(value))
        for line in textwrap.dedent(text).strip("\n").split("\n"):
            self.line(line)

    def some(self, items, low, high):
        """Several of the items, each at most once, in any order."""
        items = list(items)
        count = min(self.number(low, high), len(items))
        return [items.pop(int(self.random.random() * len(items))) for _ in range(count)]

    def caught(self, text):
        """One statement, whose error is printed."""
        self.line("try:")
        self.body(self.line, text)
        self.line("except Exception as e:")
        self.body(self.line, self.one(["print(type(e).__name__, e)", "print(repr(e))"]))

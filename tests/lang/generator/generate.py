"""Makes random programs of the sequential language: generate(seed, minor) is the source of one.

The same seed gives the same program wherever it is made; minor (13 for Python 3.13) says which syntax
may be used. Programs end soon, print what they compute, and go wrong on purpose now and then: an
error is mostly caught and printed, sometimes left to end the program. What CPython leaves open
(addresses, the order of sets of strings) is not used.

Each file adds a part, as a class on top of the one before: maker.py, expressions.py, statements.py,
functions.py, classes.py, then the themes formats.py, quantities.py, texts.py, containers.py,
object_model.py, failures.py, flow.py. A theme is a method do_NAME that writes one block of lines; to
add one, write the method and name it in THEMES.
"""
from flow import Flow

THEMES = ["formats", "quantities", "unicode", "bytes", "slices", "mappings", "sets", "sorting",
          "comprehensions", "unpacking", "inheritance", "operators", "descriptors", "metaclasses",
          "dataclasses", "enumerations", "named_tuples", "chains", "leaving", "groups", "managers",
          "tracebacks", "matches", "generators", "iterators", "scopes", "decorators"]


class Program(Flow):
    def source(self):
        for kind in ("int", "str", "list", "dict"):
            name = self.fresh()
            self.line("%s = %s" % (name, self.literal(kind)))
            self.scopes[0][name] = kind
        for theme in self.some(THEMES, 1, 3):
            self.statements(self.number(0, 4), 2)
            # What the theme defines is not used after it: its error may have left it undefined.
            getattr(self, "do_" + theme)(2)
        self.statements(self.number(0, 3), 2)
        self.ending()
        return "\n".join(self.lines) + "\n"


def generate(seed, minor=13):
    """The source of the program of a seed."""
    return Program(seed, minor).source()


if __name__ == "__main__":
    import sys
    sys.stdout.write(generate(*map(int, sys.argv[1:])))

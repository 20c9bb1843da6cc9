"""Module docstring."""
print(__name__, __doc__)


def f():
    "doc of f"
    return __name__


class C:
    """doc of C"""

    def m(self):
        """doc of m"""


print(f.__doc__, C.__doc__, C.m.__doc__, f(), C().m.__doc__)
f.__doc__ = "changed"
C.__doc__ = "changed too"
print(f.__doc__, C.__doc__)
if __name__ == "__main__":
    print("is main")
print(__builtins__.len is len, "print" in dir(__builtins__))

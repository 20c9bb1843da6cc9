class Custom(Exception):
    def __str__(self):
        return "line one\nline two"


try:
    raise KeyError("missing key")
except KeyError:
    raise Custom("a", "b")

# *= repeats a sequence on the right only for a left operand whose type has nothing of sequences.
import operator


class Reflected:
    def __rmul__(self, other):
        return self


class Index:
    def __index__(self):
        return 2


for left in Reflected(), Index(), {}, {1}, range(2), None, 2, 1.5, True, print:
    for right in "s", [1], (1,), b"x", bytearray(b"y"):
        for function in operator.mul, operator.imul:
            try:
                print(type(left).__name__, function.__name__, function(left, right))
            except TypeError as error:
                print(type(left).__name__, function.__name__, error)

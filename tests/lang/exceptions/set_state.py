# What copying an exception gives it.
import copy

e = ValueError("x")
e.code = 5
again = copy.copy(e)
print(repr(again), again.code)
for state in (None, 5, {1: 2}, {"args": (3,)}, {"new": 1}):
    try:
        print(e.__setstate__(state), e.args, vars(e))
    except TypeError as error:
        print(error)

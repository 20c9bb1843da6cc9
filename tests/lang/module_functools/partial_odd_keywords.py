# What else is put into a partial's keywords.
from functools import partial


def show(**keywords):
    return keywords


later = partial(show, a=1)
later.keywords["b"] = 2
print(later(), later(b=3))
later.keywords[1] = "one"
for call in (lambda: later(c=1), lambda: later(), partial(print, 1, sep="")):
    try:
        print(call())
    except TypeError as error:
        print(type(error).__name__, str(error).removeprefix("show() "))


class Clears:
    def __str__(self):
        writer.keywords.clear()
        return "cleared"


writer = partial(print, Clears(), sep="-" * 20, end="!" * 20 + "\n")
writer(1, 2)
writer(1, 2)

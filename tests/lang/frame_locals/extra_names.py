# Names that the function does not have are kept with the frame.
import sys


def function():
    x = 1
    frame = sys._getframe()
    frame.f_locals["new"] = 3
    print(frame.f_locals["new"], sorted(frame.f_locals), sorted(locals()))
    frame.f_locals["new"] = 4
    frame.f_locals.update({"x": 2, "more": 5})
    print(x, frame.f_locals.setdefault("more", 6), frame.f_locals.setdefault("last", 7))
    try:
        print(new)
    except NameError as error:
        print(error)


function()

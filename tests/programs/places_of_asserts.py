# python: 3.8 3.11 3.12 3.13
# trace: no
# What tracebacks point at when an assert fails, or the format of a value in an f-string.
import traceback

a = b = 1


def constant():
    assert False, "never"


def name():
    assert not a, "m"


def compared():
    assert a != b


def compared_with_message():
    assert a != b, f"{a} is {b}"


def last_of_two():
    assert a and a != b, "m"


def first_of_two():
    assert a != b and a, "m"


def negated():
    assert not (a == b), "m"


def chosen():
    assert (a != b if a else b), "m"


def chained():
    assert a < b < a


def inside():
    assert (a < b) + 0, "m"


def called():
    assert isinstance(a, str), "m"


def lines():
    assert all(x > 1 for x in [a]), ("long "
                                     "message")


def formatted():
    return "x", f"{a:s}"


def concatenated():
    return "x" f"{a} {'b':d}" "y"


def nested():
    return f"{f'{a:s}'} {b}"


def in_the_spec():
    return f"{a:{'s'}}"


def in_the_value():
    return f"{a + None} {b}"


for function in (constant, name, compared, compared_with_message, last_of_two, first_of_two, negated, chosen,
                 chained, inside, called, lines, formatted, concatenated, nested, in_the_spec, in_the_value):
    try:
        function()
    except Exception:
        print(traceback.format_exc().split("function()\n")[-1])

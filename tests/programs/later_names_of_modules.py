# python: 3.8 3.11 3.12 3.13
# trace: no
# Names that came with a later version, and some that have gone, are missing as in CPython.
import collections
import fractions
import inspect
import re
import signal
import types

for name in ["re.NOFLAG", "re.PatternError", "re.error", "fractions.Fraction(1).is_integer()",
             "types.get_original_bases", "'get_original_bases' in types.__all__", "'NOFLAG' in re.__all__",
             "signal.IntEnum", "inspect.ismethodwrapper(1)", "collections.hide",
             "isinstance([], collections.Iterable)", "isinstance({}, collections.Mapping)",
             "collections.Nothing"]:
    try:
        print(name, "->", eval(name))
    except Exception as error:
        print(name, "->", type(error).__name__, error)

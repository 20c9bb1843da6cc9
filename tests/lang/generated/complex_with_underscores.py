# Underscores in the text of a number: between digits only.
import itertools
for s in ["_1", "1_", "1__2", "1_2", "1_2j", "_j", "1_j", "1+_1j", "(_1)", " _1 ", "1_000+2_000j", "1_e5", "1e_5", "1e5_", "1e5_0", "1._5", "1_.5", "_", "__", "(1_)", "j_", "1_+2j", "nan_", "in_f", "1_1_1", "(1_1)j", "1__1j", "(_", "_)", "abc_", "a_1", "1 _1", "1_ 1", "", "()", "(1", "1)", "1_\x00", "\x001"]:
    for f in complex, float, int:
        try: print(repr(s), f.__name__, f(s))
        except Exception as e: print(repr(s), f.__name__, type(e).__name__, e)
for b in [b"_1", b"1_2", b"1__2"]:
    for f in float, int:
        try: print(repr(b), f.__name__, f(b))
        except Exception as e: print(repr(b), f.__name__, type(e).__name__, e)

# `not` of a comparison is marked as a whole, of `in` and `is` only the comparison.
import traceback
x, s, l = 5, 'str', 3
for make in (lambda: not (x < s), lambda: not x == s, lambda: not (x in l), lambda: not x < l < s, lambda: [not (x >= s)]):
    try:
        print(make())
    except TypeError:
        traceback.print_exc()
def f():
    if not (x < s):
        pass
def g():
    return not (x <= s), 1
for call in f, g:
    try:
        call()
    except TypeError:
        traceback.print_exc()

# An ordered dict that changes while it is walked.
from collections import OrderedDict

o = OrderedDict(a=1, b=2, c=3)
for change in (lambda k: o.move_to_end("a"), lambda k: o.__setitem__(k + "1", 1), lambda k: o.pop(k),
               lambda k: k == next(reversed(o)) and o.move_to_end("b", False), lambda k: o.update({k: 5})):
    for walk in (lambda: o, lambda: o.items(), lambda: o.keys(), lambda: reversed(o)):
        try:
            for k in walk():
                change(k[0] if isinstance(k, tuple) else k)
            print("whole", list(o))
        except (RuntimeError, KeyError) as e:
            print(type(e).__name__, e, list(o))
print(vars(o), type(iter(o)).__name__, o == OrderedDict(o), list(reversed(o.keys())))

# Values of all kinds, wrapped at several widths.
import pprint
from collections import *
import types
big = {i: list(range(i)) for i in range(20)}
for x in [1, "a", [1,2,3], list(range(40)), big, {"k"*30: "v "*60, "b": ("x"*50, "y"*50)}, {"z":1,"a":2, 3:4}, set(range(50)), frozenset(["a"*40,"b"*40]), OrderedDict(a="x"*40,b="y"*50), defaultdict(list, {i: "q"*20 for i in range(5)}), Counter("abracadabra"*3), deque(range(50), maxlen=60), types.SimpleNamespace(a="x"*50, b="y"*40), b"x"*100, bytearray(b"y"*90), "line one\nline two is quite a bit longer "*4, (1,), [[[[["deep"*10]*3]]]], ChainMap({"a":"x"*50},{"b":"x"*50})]:
    pprint.pprint(x); pprint.pprint(x, width=30, indent=4); pprint.pprint(x, compact=True); pprint.pprint(x, depth=1); print(pprint.pformat(x, sort_dicts=False))
r=[1]; r.append(r); print(pprint.isrecursive(r), pprint.isreadable([1]), pprint.pformat(123456, underscore_numbers=True)); 

# ChainMap.
from collections import ChainMap

for call in [
    lambda: ChainMap({1:2},{3:4})|{5:6},
    lambda: {5:6}|ChainMap({1:2},{3:4}),
    lambda: ChainMap.fromkeys('ab',1),
    lambda: ChainMap({1:2},{3:4}).copy(),
    lambda: ChainMap({1:2})[9],
    lambda: ChainMap({1:2}).pop(9),
    lambda: ChainMap().popitem(),
    lambda: ChainMap({}, {1:2}).pop(1),
    lambda: ChainMap({1:1}).new_child({2:2},x=3),
    lambda: ChainMap({1:2}).parents,
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
defaults, given = {"colour": "red", "user": "guest"}, {"user": "admin"}
chain = ChainMap(given, defaults)
print(chain["user"], chain["colour"], list(chain), len(chain), dict(chain), chain.maps, bool(ChainMap({}, {})))
chain["colour"] = "blue"
del chain["user"]
print(given, defaults, chain, "user" in chain)
chain |= {"x": 1}
print(chain.get("x"), chain.get("no", 0), chain.parents, sorted(chain.items()), chain == {"colour": "blue", "user": "guest", "x": 1})

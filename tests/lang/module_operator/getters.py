# itemgetter, attrgetter, methodcaller.
import copy
from operator import attrgetter, itemgetter, methodcaller

print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter(slice(1, 3))("abcd"), itemgetter("k", "l")({"k": 1, "l": 2}))
print(attrgetter("real")(5), attrgetter("real", "imag")(2j), attrgetter("__class__.__name__")([]))
print(methodcaller("upper")("ab"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(itemgetter(1, "a"), attrgetter("a.b", "c"), methodcaller("f", 1, key="v"), methodcaller("g"), sep="\n")
people = [("Bo", 30), ("Al", 25), ("Cy", 30)]
print(sorted(people, key=itemgetter(1)), sorted(people, key=itemgetter(1, 0)), max(people, key=itemgetter(1)))
print(list(map(itemgetter(0), people)), dict(map(itemgetter(1, 0), people)))
for call in (lambda: itemgetter(), lambda: attrgetter(), lambda: attrgetter(1), lambda: methodcaller(), lambda: methodcaller(1),
             lambda: itemgetter(1)([]), lambda: itemgetter(1)(), lambda: attrgetter("x")(1), lambda: attrgetter("real.x")(1),
             lambda: methodcaller("x")(1), lambda: itemgetter(1, k=1), lambda: attrgetter("a", k=1), lambda: itemgetter("a")("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(copy.copy(itemgetter(1, 2)), copy.deepcopy(attrgetter("a")), copy.copy(methodcaller("m", 1, k=2)))
print(type(itemgetter(1)), itemgetter(0).__reduce__(), callable(attrgetter("a")))

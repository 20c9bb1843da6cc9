# Positional count, sets that look like set operations, and wrong calls.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(re.sub("a", "b", "aaa", 1), re.subn("a", "b", "aaa", 2), re.split(",", "a,b,c", 1))
    print(re.sub("a", "b", "aA", 0, re.I))
    for pattern in ["[[a]", "[a--b]", "[a||b]", "[a~~b]", "[a&&b]", "[--a]"]:
        re.compile(pattern)
    for w in caught:
        print(w.category.__name__, w.message)
for call in [lambda: re.sub("a", "b", "a", 1, count=2), lambda: re.sub("a", "b", "a", 1, 2, flags=2),
             lambda: re.sub("a", "b", "a", 1, 2, 3), lambda: re.split("a", "b", 1, maxsplit=2)]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            call()
    except TypeError as e:
        print(e)

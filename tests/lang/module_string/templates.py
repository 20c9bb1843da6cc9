# Template.
from string import Template

for text, values in [("$a ${b}c $$", {"a": 1, "b": "x"}), ("$a $b", {"a": 1}), ("x\n  $ y", {}), ("$", {}), ("a $1", {}), ("ab\ncd\n${x", {"x": 1}),
                     ("$é", {}), ("$A$_b", {"A": 1, "_b": 2}), ("${a} and ${ a}", {"a": 1}), ("$self $mapping", {"self": 1, "mapping": 2})]:
    for name in ("substitute", "safe_substitute"):
        try:
            print(repr(text), name, repr(getattr(Template(text), name)(values)))
        except (KeyError, ValueError) as e:
            print(repr(text), name, type(e).__name__, e)
print(Template("$a $b").substitute({"a": 1, "b": 1}, b=2), Template("$who").substitute(who="me"), Template("$x").template)
print(Template("$a $$ $b ${a} $").get_identifiers(), Template("$a $").is_valid(), Template("$a").is_valid())
for call in (lambda: Template("$a").substitute({}, {}), lambda: Template("$x").substitute([1]), lambda: Template(5).substitute()):
    try:
        print(call())
    except TypeError as e:
        print("TypeError", e)

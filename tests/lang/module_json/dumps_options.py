# indent, separators, sort_keys, skipkeys, default.
import json

DATA = {"b": [1, {"d": [], "c": {}}], "a": "x", "z": [[1, 2], []]}
for options in [{"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"indent": -1}, {"indent": True}, {"indent": 4, "sort_keys": True},
                {"separators": (",", ":")}, {"separators": (" ; ", " = "), "indent": 1}, {"sort_keys": True}]:
    print(options)
    print(json.dumps(DATA, **options))
print(json.dumps({("a",): 1, "b": 2, b"c": 3}, skipkeys=True), json.dumps({b"c": 3}, skipkeys=True, indent=1))
print(json.dumps([{1, 2}, {3}], default=sorted), json.dumps(object, default=lambda o: {"name": o.__name__}))
print(json.dumps({"a": 3 + 4j}, default=lambda c: [c.real, c.imag], indent=1))
print(json.dumps([1, [2]], check_circular=False))

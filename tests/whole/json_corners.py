# python: 3.8 3.11 3.12 3.13
import json
import datetime
import dataclasses
import enum


@dataclasses.dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0


class Kind(enum.Enum):
    A = "a"


class Encoder(json.JSONEncoder):
    def default(self, o):
        if dataclasses.is_dataclass(o):
            return {"__point__": dataclasses.astuple(o)}
        if isinstance(o, (datetime.date, datetime.datetime)):
            return o.isoformat()
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


def hook(d):
    return Point(*d["__point__"]) if "__point__" in d else d


data = {"p": Point(1, 2.5), "when": datetime.date(2024, 1, 2), "tags": {3, 1, 2}, "nested": [[], {}, [None, True, -0.0, 1e100, 1e-7]], "üñí": "日本\n\t\"\\/\u2028", 5: "int key", None: 1, True: 2, 1.5: 3}
text = json.dumps(data, cls=Encoder, indent=2)
print(text)
print(json.loads(text, object_hook=hook))
print(json.dumps(data, cls=Encoder, ensure_ascii=False, separators=(",", ":"), sort_keys=False))
print(json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, indent="\t"), json.dumps([float("inf"), float("nan")]), json.loads("[NaN, -Infinity, 1E3, 0.1e-2]"))
for bad in ("{'a': 1}", '{"a": 1,}', "[1, 2", '{"a" 1}', "", "nul", '"\x01"', '"abc', "[1] x", '{"a": 01}', '["\\x"]', '[1,,2]', '{"a":', "\ufeff[]"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(e, "|", e.msg, e.pos, e.lineno, e.colno)
for bad in (object(), {1, 2}, {(1, 2): 3}, Kind.A, b"x", 1j):
    try:
        print(json.dumps(bad))
    except TypeError as e:
        print(e)
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.loads("1.10", parse_float=str), json.loads(b'"\xe4\xb8\xad"'), json.loads("[1, 2]", parse_int=float))
print(json.JSONDecoder().raw_decode('{"k": [1]} trailing'), json.dumps("\ud800"), json.dumps(Point(1)._asdict() if hasattr(Point, "_asdict") else vars(Point(1))))
print(json.dumps({"skip": 1, (1,): 2}, skipkeys=True), next(json.JSONEncoder(indent=1).iterencode([1])))
try:
    Point(1).x = 3
except dataclasses.FrozenInstanceError as e:
    print(repr(e))
json.dumps({"a": [1, {"b": object}]})

"""Reading and writing JSON: encoders, hooks, options, errors with positions."""
import dataclasses
import datetime
import enum
import io
import json
from collections import OrderedDict, namedtuple
from types import SimpleNamespace

TEXT = r'''
{
    "name": "demo \u00fc \ud83d\ude00", "version": [1, 2.50, -0, 1e3, 1E-2, true, false, null],
    "nested": {"empty": {}, "list": [], "deep": [[[["x"]]]]}, "escapes": "tab\t quote\" slash\/ back\\ nul\u0000",
    "big": 123456789012345678901234567890, "twice": 1, "twice": 2, "nan": NaN, "inf": -Infinity
}
'''


class Color(enum.Enum):
    RED = "#f00"


class Level(enum.IntEnum):
    LOW = 1


@dataclasses.dataclass
class Server:
    host: str
    port: int = 80
    tags: list = dataclasses.field(default_factory=list)


Point = namedtuple("Point", "x y")


class Encoder(json.JSONEncoder):
    def default(self, o):
        if dataclasses.is_dataclass(o):
            return {"__type__": type(o).__name__, **dataclasses.asdict(o)}
        if isinstance(o, (datetime.date, datetime.datetime)):
            return o.isoformat()
        if isinstance(o, enum.Enum):
            return o.value
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


def decode(pairs):
    if pairs.get("__type__") == "Server":
        pairs.pop("__type__")
        return Server(**pairs)
    return pairs


data = json.loads(TEXT)
print(data)
print(data["twice"], type(data["version"][3]).__name__, data["nan"] != data["nan"], len(data["escapes"]))
print(json.dumps(data, allow_nan=True))
print(json.dumps(data["nested"], indent=2), json.dumps([], indent=4), json.dumps([1, [2, {}]], indent="--"))
print(json.dumps({"b": 1, "a": [1, 2], 3: None, None: 4, True: 5, 1.5: 6}, separators=(",", ":")))
print(json.dumps({"z": "ü", "y": "\u2028", "x": "\x7f\x1f😀"}, sort_keys=True), json.dumps("ü😀\n", ensure_ascii=False))
print(json.dumps([Server("a", tags={3, 1, 2}), datetime.date(2023, 11, 14), Color.RED, Level.LOW, Point(1, 2), 2 + 3j], cls=Encoder))
print(json.loads('{"main": {"__type__": "Server", "host": "h", "port": 1}, "n": [{}]}', object_hook=decode))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict), json.loads('{"a": {"b": [1]}}', object_hook=lambda d: SimpleNamespace(**d)))
print(json.loads("[1.10, 2, NaN]", parse_float=str, parse_int=lambda s: int(s) * 10, parse_constant=lambda s: f"<{s}>"))
print(json.loads(b'["bytes", "\xc3\xbc"]'), json.loads(bytearray("[1]", "utf-8")), json.loads(' "x" '))
out = io.StringIO()
json.dump({"a": [1, 2]}, out)
out.write("\n")
json.dump([True], out)
out.seek(0)
print([json.loads(line) for line in out], json.load(io.StringIO("{}")))
print(json.dumps([1e16, 1e-7, 0.1 + 0.2, 100.0, -0.0, 1 / 3, 10 ** 20]), json.dumps({(1, 2): 3, "k": 4}, skipkeys=True))
print("".join(json.JSONEncoder(indent=1).iterencode({"a": (1, "b")})))
print(json.JSONDecoder().raw_decode('[1, 2] and the rest'), json.dumps(dict.fromkeys("ab", [])), json.dumps("</script>"))

for text in ("", "{", "[1,]", '{"a" 1}', "{'a': 1}", '{"a": 1,}', "[1 2]", '"abc', '"\\x"', '"\\u12"', "tru", "01", "1.", "[1]x", '"a\nb"', "-", '{"a": }', "nul", "\ufeff[]"):
    try:
        print(repr(text), "->", json.loads(text))
    except json.JSONDecodeError as error:
        print(f"{text!r:<12} {error} | {error.msg}, {error.pos}, {error.lineno}:{error.colno}")
loop = [1]
loop.append(loop)
for value, options in ((object(), {}), (loop, {}), (float("nan"), {"allow_nan": False}), ({(1,): 2}, {}), ({1, 2}, {}), (b"x", {}), (Color.RED, {})):
    try:
        print(json.dumps(value, **options))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
try:
    json.loads(5)
except TypeError as error:
    print(error)

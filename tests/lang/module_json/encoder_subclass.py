# Encoders of one's own; pieces.
import json
from dataclasses import asdict, dataclass


@dataclass
class Point:
    x: int
    y: int


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"__point__": True, **asdict(o)}
        if isinstance(o, (set, range)):
            return list(o)
        return super().default(o)


print(json.dumps({"p": Point(1, 2), "s": {3}, "r": range(3)}, cls=Encoder))
print(Encoder(indent=1).encode([Point(0, 0)]))
try:
    json.dumps([1j], cls=Encoder)
except TypeError as e:
    print(e)
for options in ({}, {"indent": 2}):
    encoder = json.JSONEncoder(**options)
    print(list(encoder.iterencode([1, {"a": [2, {}], "b": []}, "x", [[3]]])), list(encoder.iterencode("s")))
print(json.JSONEncoder().item_separator, json.JSONEncoder(indent=1).item_separator, json.JSONEncoder.key_separator)
print(sorted(vars(json.JSONEncoder(sort_keys=True)).items()))

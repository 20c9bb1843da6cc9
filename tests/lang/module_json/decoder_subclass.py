# Decoders of one's own, hooks that make objects.
import json
from types import SimpleNamespace


class Decoder(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=self.make, **kw)

    def make(self, d):
        if "__point__" in d:
            return (d["x"], d["y"])
        return d

    def decode(self, s):
        return "decoded", super().decode(s)


print(json.loads('[{"__point__": 1, "x": 2, "y": 3}, {"a": 1}]', cls=Decoder))
config = json.loads('{"server": {"host": "h", "ports": [1, 2]}}', object_hook=lambda d: SimpleNamespace(**d))
print(config.server.host, config.server.ports, config)


def refuse(pairs):
    seen = {}
    for key, value in pairs:
        if key in seen:
            raise ValueError(f"duplicate key {key!r}")
        seen[key] = value
    return seen


try:
    json.loads('{"a": 1, "b": {"c": 1, "c": 2}}', object_pairs_hook=refuse)
except ValueError as e:
    print(e)
text = json.dumps({"list": [1, 2.5, None, True], "nested": {"k": "v"}}, indent=2)
print(json.loads(text) == json.loads(json.dumps(json.loads(text))))

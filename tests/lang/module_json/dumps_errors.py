# What has no text.
import json

loop = [1]
loop.append({"again": loop})
same = [1]
for call in [lambda: json.dumps({1}), lambda: json.dumps([object]), lambda: json.dumps({"a": b"x"}), lambda: json.dumps({(1, 2): 3}),
             lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps([float("-inf")], allow_nan=False, indent=1),
             lambda: json.dumps({float("inf"): 1}, allow_nan=False), lambda: json.dumps(loop), lambda: json.dumps([same, same]),
             lambda: json.dumps({1: 1, "a": 2}, sort_keys=True), lambda: json.dumps(1, colour="red"),
             lambda: json.dumps({1}, default=lambda o: o)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, "|", e)
deep = []
for _ in range(5000):
    deep = [deep]
print(len(json.dumps(deep)))
json.dumps({"when": {1: object()}})

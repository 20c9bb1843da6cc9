# Objects of texts.
import json

for text in ["null", "true", " false ", "0", "-0", "12345678901234567890", "1.0", "-1.5e3", "1E+2", "2e-3", "0.1", '""', '"a\\u00e9b"',
             '"\\ud83d\\ude00"', '"\\ud83d x"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', "[]", "[ ]", "{}", "{ }", "[1, [2, [3]], {}]",
             '{"a": {"b": [null]}, "c": ""}', '\t[1\n,\r2 ] ', "NaN", "[Infinity, -Infinity]", '{"a":1,"a":2}', '"é😀\x7f"']:
    print(repr(text), "->", ascii(json.loads(text)))
for data in [b'{"a": "\xc3\xa9"}', bytearray(b"[1]")]:
    print(json.loads(data))
value = json.loads('{"k": 1.10, "n": [1, 2.5]}', parse_float=str, parse_int=lambda text: "i" + text, parse_constant=print)
print(value, json.loads("[NaN, 1]", parse_constant=lambda name: name.lower()))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('{"a": {}}', object_hook=len, object_pairs_hook=tuple), json.JSONDecoder(strict=False).decode('"a\nb"'))
print(json.JSONDecoder().raw_decode("[1] and more"), json.JSONDecoder().raw_decode("x 5", 2))
deep = json.loads("[" * 3000 + "]" * 3000)
print(len(deep))

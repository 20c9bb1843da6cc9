# Texts that are no JSON: the message and the place.
import json

for text in ["", " ", "[", "[1", "[1,", "[1,]", "[1 2]", "[,1]", "]", "{", '{"a"', '{"a" 1}', '{"a":', '{"a":}', '{"a":1', '{"a":1,', '{"a":1,}',
             "{,}", "{a:1}", "{'a':1}", '{"a":1 "b":2}', "{1:2}", '"abc', '"a\\', '"\\q"', '"\\u12"', '"\\u12g4"', '"a\nb"', '"\t"', "nul", "True",
             "-", "+1", "01", "1.", ".5", "1e", "0x10", "- 1", "1 2", "[1]]", "{}{}", "\ufeff1", "[1,\n 2,\n x]", "nan", "-Inf", "// a", "[1] x",
             '{"a": [1, 2, }', '["\\ud800\\u12"]', "'a'", "undefined", '{"a":1,\n "b" : tru}']:
    try:
        print(repr(text), "->", json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
for wrong in (5, None, ["[]"]):
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
e = json.JSONDecodeError("message", "ab\ncd", 4)
print(repr(e), isinstance(e, ValueError), e.args)
try:
    json.loads("[" * 100000)
except RecursionError as e:
    print(e)
json.loads('{"name": "x",\n  "size": }')

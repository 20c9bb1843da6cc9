# dump and load with anything that has write and read.
import io
import json


class Pieces:
    def __init__(self):
        self.got = []

    def write(self, text):
        self.got.append(text)


class Source:
    def read(self):
        return b'{"from": "bytes"}'


out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=1)
print(out.getvalue())
pieces = Pieces()
json.dump([1, "two", {"three": 3.0}], pieces)
print(pieces.got)
print(json.load(io.StringIO("[1, 2]")), json.load(Source()), json.load(io.BytesIO(b'"x"')))
with io.StringIO() as lines:
    for record in ({"id": 1}, {"id": 2}):
        lines.write(json.dumps(record) + "\n")
    print([json.loads(line) for line in lines.getvalue().splitlines()])
print(json.detect_encoding(b"{}"), json.detect_encoding("ab".encode("utf-8")), sorted(json.__all__))

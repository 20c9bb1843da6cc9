try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.start, e.end, e.reason, e.object, e.encoding)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)
try:
    int("12x")
except ValueError as e:
    print(e)
try:
    float("abc")
except ValueError as e:
    print(e)

import sys

try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit("a message")
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
try:
    print("going")
    sys.exit(7)
finally:
    print("finally still runs")

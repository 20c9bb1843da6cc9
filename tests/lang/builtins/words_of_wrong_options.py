# Options of the wrong kind or name, in the words of each function.
import contextlib
import datetime
import hashlib
import sys
import textwrap

CALLS = """enumerate([], begin=1)
enumerate(foo=1)
open("x", encoding=3)
open("x", "rb", errors=3)
open("x", newline=b"")
datetime.datetime(1, 1, 1).isoformat("T", 3)
datetime.time(1).isoformat(3)
textwrap.indent("a", 1)
hashlib.md5().uupdate
sys.moduules
sys.exitt
contextlib.chdir"""
for call in CALLS.split("\n"):
    try:
        print(eval(call))
    except Exception as error:
        print(f"{call}: {type(error).__name__}: {error}", getattr(error, "name", ""))
print(type(hashlib.sha256()), type(hashlib.shake_128()).__name__)

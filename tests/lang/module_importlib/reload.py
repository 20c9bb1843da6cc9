# A module that is executed again keeps its namespace.
import importlib
import string
import types

string.added = 1
string.digits = "changed"
print(importlib.reload(string) is string, string.added, string.digits)
import asyncio.locks
lock = asyncio.locks.Lock
print(importlib.reload(asyncio.locks).Lock is lock)
for wrong in ("string", types.ModuleType("nowhere")):
    try:
        importlib.reload(wrong)
    except (TypeError, ImportError) as e:
        print(type(e).__name__, e)

# A name of typing is the same object each time, also one that is made late.
import typing

for name in ("List", "Pattern", "Match", "ContextManager", "AsyncContextManager", "Any"):
    print(name, getattr(typing, name) is getattr(typing, name))
from typing import Pattern

print(Pattern is typing.Pattern, Pattern[str] == typing.Pattern[str], repr(Pattern[bytes]))
print(typing.Text is str, typing.T is typing.T, typing.SupportsInt.__module__, typing.IO.__module__)

"""The words of the language's grammar."""

import sys as _sys

__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]

kwlist = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
]
iskeyword = frozenset(kwlist).__contains__

if _sys.version_info >= (3, 9):
    softkwlist = ["_", "case", "match", "type"] if _sys.version_info >= (3, 12) else (
        ["_", "case", "match"] if _sys.version_info >= (3, 10) else [])
    issoftkeyword = frozenset(softkwlist).__contains__
else:
    __all__ = ["iskeyword", "kwlist"]

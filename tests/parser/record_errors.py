"""Records what CPython says about wrong sources.

    python3.13 tests/parser/record_errors.py

reads error_sources.txt, where sources are divided by lines of "----", and writes errors_3.13.txt
(or the name of the version that runs this: 3.8, 3.11, 3.12 or 3.13). For each source that is a line
"SIZE CLASS LINE OFFSET END_LINE END_OFFSET MESSAGE", the SIZE bytes of the source, and a newline.
Only what the parser itself reports is recorded; 0 stands for None. "SIZE ok" says that this version
accepts the source.
"""
import ast
import os
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
VERSION = "%d.%d" % sys.version_info[:2]


def record(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        end = [getattr(error, "end_lineno", None), getattr(error, "end_offset", None)]
        place = [number or 0 for number in [error.lineno, error.offset, *end]]
        return f"{type(error).__name__} {' '.join(map(str, place))} {error.msg}"
    if VERSION == "3.13":
        raise ValueError(f"CPython accepts {source!r}")
    return "ok"


def main():
    if VERSION not in ("3.8", "3.11", "3.12", "3.13"):
        sys.exit("this needs CPython 3.8, 3.11, 3.12 or 3.13")
    warnings.simplefilter("ignore")
    with open(os.path.join(HERE, "error_sources.txt"), encoding="utf-8", newline="") as file:
        sources = file.read().split("\n----\n")
    with open(os.path.join(HERE, f"errors_{VERSION}.txt"), "wb") as out:
        for source in sources:
            data = source.encode()
            out.write(f"{len(data)} {record(source)}\n".encode() + data + b"\n")
    print(len(sources), "sources")


main()

"""Records what CPython 3.13 says about wrong sources.

    python3.13 tests/parser/record_errors.py

reads error_sources.txt, where sources are divided by lines of "----", and writes errors.txt: for
each source a line "SIZE CLASS LINE OFFSET END_LINE END_OFFSET MESSAGE", the SIZE bytes of the
source, and a newline. Only what the parser itself reports is recorded; 0 stands for None.
"""
import ast
import os
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))


def record(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        place = [error.lineno or 0, error.offset or 0, error.end_lineno or 0, error.end_offset or 0]
        return f"{type(error).__name__} {' '.join(map(str, place))} {error.msg}"
    raise ValueError(f"CPython accepts {source!r}")


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("this needs CPython 3.13")
    warnings.simplefilter("ignore")
    with open(os.path.join(HERE, "error_sources.txt"), encoding="utf-8", newline="") as file:
        sources = file.read().split("\n----\n")
    with open(os.path.join(HERE, "errors.txt"), "wb") as out:
        for source in sources:
            data = source.encode()
            out.write(f"{len(data)} {record(source)}\n".encode() + data + b"\n")
    print(len(sources), "sources")


main()

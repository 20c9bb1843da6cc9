"""Compares our syntax trees with CPython's over a folder of Python files.

    python3.13 tests/parser/compare_stdlib.py AST_MAIN [FOLDER]

AST_MAIN is the built tests/parser/ast_main.c; FOLDER is by default the standard library of the
Python that runs this. A file that CPython rejects must be rejected with the same message and
position. Prints each difference and ends with status 1 when there is one.
"""
import ast
import os
import subprocess
import sys
import sysconfig
import warnings


def expected(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        place = (error.lineno or 0, error.offset or 0, error.end_lineno or 0, error.end_offset or 0)
        return f"{type(error).__name__}: {error.msg} {place}"
    except (RecursionError, MemoryError) as error:
        return f"{type(error).__name__}:"
    return ast.dump(tree, indent=1, include_attributes=True)


def batches(paths, size=40):
    for i in range(0, len(paths), size):
        yield paths[i:i + size]


def ours(tool, paths):
    out = subprocess.run([tool, "-b", *paths], stdout=subprocess.PIPE, check=True).stdout
    at = 0
    while at < len(out):
        end = out.index(b"\n", at)
        path, length = out[at:end].decode().rsplit(" ", 1)
        at = end + 1 + int(length)
        yield path, out[end + 1:at - 1].decode(errors="surrogatepass")


def show(path, want, got):
    print(f"DIFFERENT {path}")
    if want.startswith("Module(") and got.startswith("Module("):
        left, right = want.split("\n"), got.split("\n")
        at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b),
                  min(len(left), len(right)))
        for name, lines in ("CPython", left), ("ours", right):
            print(f"  {name}: " + " ".join(line.strip() for line in lines[max(0, at - 8):at + 4]))
    else:
        print("  CPython:", want[:300])
        print("  ours:   ", got[:300])


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    tool = sys.argv[1]
    folder = sys.argv[2] if len(sys.argv) > 2 else sysconfig.get_path("stdlib")
    paths = sorted(os.path.join(root, name) for root, _, names in os.walk(folder)
                   for name in names if name.endswith(".py"))
    different = 0
    for batch in batches(paths):
        for path, got in ours(tool, batch):
            want = expected(path)
            if want != got and not (want[-1] == ":" and got.startswith(want)):
                different += 1
                show(path, want, got)
    print(f"{len(paths)} files, {different} different")
    return different > 0


sys.exit(main())

#!/usr/bin/env python3
"""Runs random programs in CPython and in build/loopscope and compares what they print.

    python3 tests/lang/generator/compare.py [--first SEED] [--count N] [--python 3.13] [--shrink]

Compared are stdout, stderr and the exit status, addresses aside. With --shrink each difference is made
small: statements are left out, then expressions replaced by their parts, as long as the two still
differ in the same way. What is left is printed; keep it as a program of tests/lang/generated.

    python3 tests/lang/generator/compare.py --shrink FILE.py        shrinks a program

LOOPSCOPE names another binary.
"""
import argparse
import ast
import os
import re
import subprocess
import sys
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path[:0] = [HERE, os.path.join(ROOT, "tests", "oracle")]
from generate import generate  # noqa: E402
from record_outputs import find_pythons  # noqa: E402

TIME_LIMIT = 20
BINARY = os.path.abspath(os.environ.get("LOOPSCOPE", os.path.join(ROOT, "build", "loopscope")))


# A frame of the library in a traceback, with its lines: some of it is C on one side.
LIBRARY_FRAME = re.compile(r'^[ |+-]*  File "<lib>/[^"]*", line \d+, in .*\n(?:[ |+-]*    .*\n)*', re.M)


def run(command, source, folder, name, library):
    path = os.path.join(folder, name)
    os.makedirs(path, exist_ok=True)
    with open(os.path.join(path, "program.py"), "w", encoding="utf-8") as file:
        file.write(source)
    env = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "NO_COLOR": "1",
           "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=path, env=env, capture_output=True, timeout=TIME_LIMIT,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "", "too slow", -1
    texts = [re.sub(r'0x[0-9a-f]{6,}', "0x...", text.decode("utf-8", "replace")).replace(path + os.sep, "")
             for text in (done.stdout, done.stderr)]
    texts = [LIBRARY_FRAME.sub("", text.replace(library, "<lib>/")) for text in texts]
    return texts[0], texts[1], done.returncode


class Pair:
    """The two programs that are compared."""

    def __init__(self, version, folder):
        self.folder = folder
        command, _, library = find_pythons((version,))[version]
        self.minor = int(version.split(".")[1])
        self.cpython = command + ["program.py"]
        self.library = library + os.sep
        self.loopscope = [BINARY, "run", "program.py", "--python", version]

    def both(self, source, name):
        return (run(self.cpython, source, self.folder, name + "a", self.library),
                run(self.loopscope, source, self.folder, name + "b", self.library))

    def differ(self, source, name):
        theirs, ours = self.both(source, name)
        if theirs == ours or theirs[2] == -1:
            return None
        return theirs, ours


def first_difference(theirs, ours):
    """(which stream, CPython's line, our line) of the first line that differs."""
    for stream, a, b in zip(("stdout", "stderr"), theirs, ours):
        a, b = a.split("\n"), b.split("\n")
        for i in range(max(len(a), len(b))):
            left, right = a[i] if i < len(a) else "<end>", b[i] if i < len(b) else "<end>"
            if left != right:
                return stream, left, right
    return "status", str(theirs[2]), str(ours[2])


def kind_of(difference):
    """What must stay the same while a program is made smaller: the words of both lines."""
    stream, a, b = difference
    return stream, tuple(re.findall(r"[A-Za-z]{4,}", a))[:3], tuple(re.findall(r"[A-Za-z]{4,}", b))[:3]


# ---------------------------------------------------------------- shrinking

def bodies(tree):
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            items = getattr(node, field, None)
            if isinstance(items, list):
                yield node, field, items


def unparsed(tree):
    try:
        source = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "x", "exec")
        return source
    except Exception:
        return None


def without_statements(source):
    """Programs with fewer statements: runs of them left out, or a block put in its statement's place."""
    count = sum(len(items) for _, _, items in bodies(ast.parse(source)))
    size = max(1, count // 2)
    while size:
        for start in range(0, count, size):
            tree = ast.parse(source)
            at = 0
            for node, field, items in list(bodies(tree)):
                kept = [item for i, item in enumerate(items) if not start <= at + i < start + size]
                at += len(items)
                if not kept and field == "body" and not isinstance(node, ast.Module):
                    kept = [ast.Pass()]
                setattr(node, field, kept)
            yield unparsed(tree)
        size //= 2
    index = 0
    while True:
        tree = ast.parse(source)
        found = [(items, i) for _, _, items in bodies(tree) for i, item in enumerate(items)
                 if isinstance(getattr(item, "body", None), list)]
        if index >= len(found):
            return
        items, i = found[index]
        items[i:i + 1] = items[i].body
        index += 1
        yield unparsed(tree)


def with_smaller_expressions(source):
    index = 0
    while True:
        tree = ast.parse(source)
        places = []
        for node in ast.walk(tree):
            for field, value in ast.iter_fields(node):
                if isinstance(value, ast.expr):
                    places.append((node, field, None, value))
                elif isinstance(value, list):
                    places.extend((node, field, i, v) for i, v in enumerate(value) if isinstance(v, ast.expr))
        changes = []
        for node, field, i, value in places:
            changes += [(node, field, i, child) for child in ast.iter_child_nodes(value)
                        if isinstance(child, ast.expr)]
            if not isinstance(value, ast.Constant):
                changes.append((node, field, i, ast.Constant(value=1)))
            elif isinstance(value.value, (str, bytes)) and len(value.value) > 1:
                changes.append((node, field, i, ast.Constant(value=value.value[:1])))
            if i is not None:
                changes.append((node, field, i, None))
        if index >= len(changes):
            return
        node, field, i, new = changes[index]
        index += 1
        if i is None:
            setattr(node, field, new)
        elif new is None:
            del getattr(node, field)[i]
        else:
            getattr(node, field)[i] = new
        yield unparsed(tree)


def shrink(pair, source, name="shrink"):
    found = pair.differ(source, name)
    if found is None:
        return source
    wanted = kind_of(first_difference(*found))

    def still(candidate):
        found = pair.differ(candidate, name)
        return found is not None and kind_of(first_difference(*found)) == wanted

    plain = unparsed(ast.parse(source))
    if plain is not None and still(plain):
        source = plain
    smaller = True
    while smaller:
        smaller = False
        for candidates in (without_statements, with_smaller_expressions):
            again = True
            while again:
                again = False
                for candidate in candidates(source):
                    if candidate is not None and len(candidate) < len(source) and still(candidate):
                        source, again, smaller = candidate, True, True
                        break
    return source


def show(pair, source, name):
    theirs, ours = pair.both(source, name)
    for stream, a, b in zip(("stdout", "stderr"), theirs, ours):
        if a != b:
            print("  %s:" % stream)
            print("    - " + a.replace("\n", "\n    - "))
            print("    + " + b.replace("\n", "\n    + "))
    if theirs[2] != ours[2]:
        print("  status: - %s + %s" % (theirs[2], ours[2]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--python", default="3.13")
    parser.add_argument("--shrink", action="store_true")
    parser.add_argument("--most", type=int, default=1000, help="stop after so many kinds of differences")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(options.python, folder)
        kinds, bad = {}, 0

        def one(item):
            source = generate(item, pair.minor) if isinstance(item, int) else open(
                item, encoding="utf-8").read()
            return item, source, pair.differ(source, "p%s" % abs(hash(item)))

        items = options.files or range(options.first, options.first + options.count)
        with ThreadPoolExecutor(2) as pool:
            for item, source, found in pool.map(one, items):
                if found is None:
                    continue
                bad += 1
                difference = first_difference(*found)
                if kind_of(difference) in kinds:
                    continue
                kinds[kind_of(difference)] = item
                print("=== %s: %s\n    - %s\n    + %s" % ((item,) + difference), flush=True)
                if options.shrink and len(kinds) <= options.most:
                    small = shrink(pair, source)
                    print(small)
                    show(pair, small, "show")
        print("%d programs, %d differ, in %d ways" % (len(items), bad, len(kinds)))
        sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

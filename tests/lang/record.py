#!/usr/bin/env python3
"""Records what CPython 3.13 prints for the programs of tests/lang.

    python3 tests/lang/record.py [--check] [FEATURE ...]

Each folder here that has a program is a feature. Its programs are run one by one, and stdout, stderr
and exit status go to FEATURE/expected.json: {program: {stdout, stderr, status}}. --check writes
nothing and fails when a recording would change.
"""
import argparse
import glob
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "oracle"))
from record_outputs import find_pythons, read, record, recorded, write_json  # noqa: E402

VERSION = "3.13"


def programs_of(feature):
    return sorted(glob.glob(os.path.join(HERE, feature, "*.py")))


def features():
    """The folders with programs; syntax and generator have tests of another kind."""
    names = {os.path.basename(os.path.dirname(path)) for path in glob.glob(os.path.join(HERE, "*", "*.py"))}
    return sorted(names - {"syntax", "generator"})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a change")
    parser.add_argument("features", nargs="*", help="only these folders")
    options = parser.parse_args()
    python = find_pythons((VERSION,)).get(VERSION)
    if python is None:
        sys.exit("no CPython %s found" % VERSION)
    changed = count = 0
    for feature in options.features or features():
        paths = programs_of(feature)
        with ThreadPoolExecutor(2) as pool:
            runs = pool.map(lambda path: record(python, os.path.basename(path), read(path), False), paths)
            new = {os.path.basename(path)[:-3]: run for path, run in zip(paths, runs)}
        count += len(new)
        target = os.path.join(HERE, feature, "expected.json")
        if new == recorded(target):
            continue
        changed += 1
        print("changed:", feature)
        if not options.check:
            write_json(target, new)
    print("%d programs, %d recordings changed" % (count, changed))
    sys.exit(1 if changed and options.check else 0)


if __name__ == "__main__":
    main()

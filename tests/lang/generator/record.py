#!/usr/bin/env python3
"""Records the fixed corpus of generated programs that each run of the tests checks.

    python3 tests/lang/generator/record.py [--count N]

Writes corpus.json.gz here: {seed: {source, stdout, stderr, status}}, from CPython 3.13. The sources
are kept too, so that the generator may change without making the recordings void.
"""
import argparse
import gzip
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(os.path.dirname(HERE)), "oracle")]
from generate import generate  # noqa: E402
from record_outputs import find_pythons, record  # noqa: E402

VERSION = "3.13"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=150)
    options = parser.parse_args()
    python = find_pythons((VERSION,)).get(VERSION)
    if python is None:
        sys.exit("no CPython %s found" % VERSION)

    def one(seed):
        source = generate(seed)
        return "seed_%d" % seed, dict(record(python, "seed_%d.py" % seed, source, False), source=source)

    with ThreadPoolExecutor(2) as pool:
        corpus = dict(pool.map(one, range(options.count)))
    # An address may be used again in CPython, which depends on how it allocates.
    corpus = {name: run for name, run in corpus.items() if "0x<" not in run["stdout"] + run["stderr"]}
    text = json.dumps(corpus, ensure_ascii=False, sort_keys=True, indent=0).encode()
    with open(os.path.join(HERE, "corpus.json.gz"), "wb") as file:
        file.write(gzip.compress(text, mtime=0))
    print(len(corpus), "programs")


if __name__ == "__main__":
    main()

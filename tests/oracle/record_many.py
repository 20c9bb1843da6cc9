#!/usr/bin/env python3
"""Records many programs with this CPython, each in a process of its own that is forked.

    python3.N tests/oracle/record_many.py FOLDER < JSON-list-of-names

For each NAME the file FOLDER/NAME.py is recorded to FOLDER/NAME.trace, on the virtual clock, with
Ctrl+C at second 1000. What it prints goes nowhere, but into the trace.
"""
import json
import os
import sys
import time

# All that the recorder and most programs import, so that it is there already.
import argparse, ast, asyncio, contextlib, inspect, random, traceback  # noqa: E401,F401
import asyncio.base_events, asyncio.streams  # noqa: E401,F401

RECORDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "public",
                        "loopscope_record.py")
SECONDS = 20


def run(code, name):
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nothing, number)
    sys.argv[:] = [RECORDER, "--virtual", "--interrupt-at", "1000", "--output", name + ".trace",
                   name + ".py"]
    exec(code, {"__name__": "__main__", "__file__": RECORDER})


def main():
    os.environ["PYTHONHASHSEED"] = "0"  # the programs do not depend on it
    names = json.load(sys.stdin)
    os.chdir(sys.argv[1])
    with open(RECORDER, encoding="utf-8") as file:
        code = compile(file.read(), RECORDER, "exec")
    for name in names:
        child = os.fork()
        if child == 0:
            run(code, name)
            sys.exit()
        end = time.time() + SECONDS
        while os.waitpid(child, os.WNOHANG) == (0, 0):
            time.sleep(0.002)
            if time.time() > end:
                os.kill(child, 9)


main()

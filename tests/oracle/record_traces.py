#!/usr/bin/env python3
"""Records what real CPythons' event loops do in the examples and programs: traces.

    python3 tests/oracle/record_traces.py [--check] [NAME ...]

Runs each program with public/loopscope_record.py --virtual in each CPython that it wants, and writes

    tests/examples/traces/NAME.json.gz     {version: {switches: the text of the trace file}}
    tests/programs/traces/NAME.json.gz     {version: the text of the trace file}
    tests/whole/traces/NAME.json.gz        the same, of the versions in WHOLE_VERSIONS

Recordings of versions that are not found are kept. --check writes nothing and fails when a
recording would change. See README.md in this folder for how they are compared.
"""
import gzip
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile

import record_outputs as outputs
from record_outputs import INTERRUPT_AT, ROOT, VERSIONS

WHOLE_VERSIONS = ("3.13",)  # one, which keeps the repository small
# Programs whose traces tell of lines, too, in some versions; those of the page's examples do as well.
LINE_VERSIONS = ("3.8", "3.13")
WITH_LINES = set("""
    async_for_own_iterator async_with_own_class asyncgen_dropped asyncgen_shutdown await_chain_depth
    call_later_order cancel_inside_finally catch_order closures_in_loop condition_notify
    default_arguments_and_keywords during_handling first_exception gather_exception
    interrupt_caught language_control_flow lock_order never_awaited_in_coroutine
    producer_consumer_list queue_producer_consumer stop_in_callback taskgroups_nested
    timeouts_nested unpacking_and_comprehensions with_statement
""".split())
RECORDER = os.path.join(ROOT, "public", "loopscope_record.py")


def record(python, name, source, interrupt, lines):
    """The text of the trace of one run; '' when the program ran for ever or was no program."""
    python_command, _, library = python
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(source)
        command = python_command + [RECORDER, "--virtual", "--output", "trace"]
        if interrupt:
            command += ["--interrupt-at", INTERRUPT_AT]
        if lines:
            command += ["--lines", "stmt"]
        env = outputs.environment(False)
        del env["PYTHONPATH"]
        subprocess.run(command + [name], cwd=folder, env=env, timeout=120,
                       input=outputs.input_of(source), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(os.path.join(folder, "trace"), encoding="utf-8") as file:
            text = file.read()
    text = re.sub(r'(?<=^{"loopscope_trace":1),"schema":"\w+"', "", text)
    return outputs.even_out(text, folder, library)


def read_recording(path):
    if not os.path.exists(path):
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def write_recording(path, recording):
    data = json.dumps({v: recording[v] for v in VERSIONS if v in recording}).encode()
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(data)


def whole_jobs():
    for name, path, versions, runs in outputs.program_jobs(outputs.WHOLE):
        yield name, path, [version for version in versions if version in WHOLE_VERSIONS], runs


def wants_trace(job):
    """Whether the program's first lines do not say that its traces are the system's own."""
    return not any(re.search(r"^# (trace: no|clock: real)$", source, re.M) for source, _ in job[3].values())


def record_job(pythons, job):
    name, expected, versions, runs = job
    path = os.path.join(os.path.dirname(os.path.dirname(expected)), "traces", name + ".json.gz")
    lines = name in WITH_LINES or expected.startswith(outputs.EXPECTED_EXAMPLES)
    before = read_recording(path)
    after = {version: before[version] for version in versions if version in before}
    for version in versions:
        if version not in pythons:
            continue
        told = lines and version in LINE_VERSIONS
        texts = {key: record(pythons[version], name + ".py", source, interrupt, told)
                 for key, (source, interrupt) in runs.items()}
        after[version] = texts[None] if None in texts else texts
    return path, before, after


def main():
    every = itertools.chain(outputs.example_jobs(), outputs.program_jobs(), whole_jobs())
    options, pythons, jobs = outputs.ask_for_jobs(__doc__, filter(wants_trace, every))
    changed = outputs.record_all(jobs, lambda job: record_job(pythons, job),
                                 None if options.check else write_recording)
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())

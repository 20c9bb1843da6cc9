#!/usr/bin/env python3
"""Records what real CPythons print for the examples, tests/programs and tests/whole, in virtual time.

    python3 tests/oracle/record_outputs.py [--check] [NAME ...]

Looks for CPython 3.8, 3.11, 3.12, 3.13 and 3.14 (python3.N on the PATH, and pyenv's versions; for
3.14 also npm's pyodide, which is installed below build/), runs each program with each that it
wants, and writes stdout, stderr and exit status to

    tests/examples/expected/NAME.json    {version: {switches: {stdout, stderr, status}}}
    tests/programs/expected/NAME.json    {version: {stdout, stderr, status}}
    tests/whole/expected/NAME.json       the same

and the releases that were used to tests/oracle/releases.json. Recordings of versions that are not
found are kept. --check writes nothing and fails when a recording would change.
See README.md in this folder for what is normalised.
"""
import argparse
import glob
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
EXAMPLES = os.path.join(ROOT, "public", "examples")
EXPECTED_EXAMPLES = os.path.join(ROOT, "tests", "examples", "expected")
PROGRAMS = os.path.join(ROOT, "tests", "programs")
WHOLE = os.path.join(ROOT, "tests", "whole")
RELEASES = os.path.join(HERE, "releases.json")
VERSIONS = ("3.8", "3.11", "3.12", "3.13", "3.14")
INTERRUPT_AT = "10"
PYODIDE = "pyodide@314"
PYODIDE_PYTHON = os.path.join(HERE, "pyodide.mjs")
ABOUT = (
    "import os, platform; print(platform.python_implementation(), platform.python_version(),"
    " os.path.dirname(os.__file__))"
)


def find_pythons(versions=VERSIONS):
    """{version: (command, release, library folder)} of the CPythons on this machine."""
    found = {}
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    for version in versions:
        candidates = glob.glob(os.path.join(pyenv, "versions", version + ".*", "bin", "python3"))
        candidates.sort(key=lambda path: [int(n) for n in re.findall(r"\d+", path)])
        on_path = shutil.which("python" + version)
        for candidate in ([on_path] if on_path else []) + candidates[::-1]:
            about = ask([candidate], version)
            if about:
                found[version] = about
                break
    if "3.14" in versions and "3.14" not in found and shutil.which("node"):
        about = find_pyodide()
        if about:
            found["3.14"] = about
    return found


def ask(command, version):
    """(command, release, library folder), or None when it is not CPython of that version."""
    about = subprocess.run(command + ["-c", ABOUT], capture_output=True, text=True)
    words = about.stdout.split()
    if len(words) == 3 and words[0] == "CPython" and words[1].startswith(version + "."):
        return command, words[1], words[2]
    return None


def find_pyodide():
    folder = os.path.join(ROOT, "build", "pyodide")
    if not os.path.exists(os.path.join(folder, "node_modules", "pyodide")) and shutil.which("npm"):
        print("installing %s in build/pyodide" % PYODIDE)
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", folder, "--no-save", PYODIDE],
                       stdout=subprocess.DEVNULL)
    return ask(["node", PYODIDE_PYTHON], "3.14")


def environment(interrupt, real_clock=False):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LOOPSCOPE"))}
    env.update(
        PYTHONPATH=os.path.join(HERE, "site"),
        PYTHONHASHSEED="0",
        PYTHONDONTWRITEBYTECODE="1",
        PYTHONUTF8="1",
        NO_COLOR="1",
        TZ="UTC",
    )
    if interrupt:
        env["LOOPSCOPE_INTERRUPT_AT"] = INTERRUPT_AT
    if real_clock:
        del env["PYTHONPATH"]
    return env


def drop_clock_frames(text):
    """Removes the frames of virtual.py, which have no counterpart in a program's own run."""
    return re.sub(r'^ *File "<virtual clock>", line \d+, in .*\n(?: {4,}[\^~]+\n)?', "", text,
                  flags=re.M)


def even_out(text, folder, library):
    """The text without what differs from run to run: paths and addresses."""
    text = text.replace(folder + os.sep, "").replace(library + os.sep, "<lib>/")
    seen = {}

    def number(match):
        return "0x<%d>" % seen.setdefault(match.group(0), len(seen) + 1)

    return re.sub(r"\b0x[0-9a-f]{6,}\b", number, text)


def has_real_clock(source):
    """Whether a program is run in real time: virtual.py knows one thread only. Such a program
    orders its threads by short sleeps, and prints rounded times."""
    return re.search(r"^# clock: real$", source, re.M) is not None


def input_of(source):
    """What a program gets on stdin, as a comment says: a string as JSON has it, "" by default."""
    given = re.search(r"^# input: (.+)$", source, re.M)
    return json.loads(given[1]).encode() if given else b""


def record(python, name, source, interrupt):
    """Runs one program; the result is {stdout, stderr, status}."""
    command, _, library = python
    folder = os.path.realpath(tempfile.mkdtemp())
    try:
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(source)
        run = subprocess.run(
            command + [name], cwd=folder, env=environment(interrupt, has_real_clock(source)),
            timeout=60, input=input_of(source), capture_output=True)
    finally:
        shutil.rmtree(folder)
    out, err = (text.decode("utf-8") for text in (run.stdout, run.stderr))
    if run.returncode == 99:
        raise SystemExit("%s: the loop waits for ever and no interrupt is asked for" % name)
    return {
        "stdout": even_out(drop_clock_frames(out), folder, library),
        "stderr": even_out(drop_clock_frames(err), folder, library),
        "status": 128 - run.returncode if run.returncode < 0 else run.returncode,
    }


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def with_switches(source, switches):
    """The source with the leading "# " of the switches' lines removed."""
    lines = source.split("\n")
    for number in (n for switch in switches for n in switch["lines"]):
        before = lines[number - 1]
        lines[number - 1] = re.sub(r"^(\s*)# ", r"\1", before)
        if lines[number - 1] == before:
            raise SystemExit("line %d has nothing to switch: %r" % (number, before))
    return "\n".join(lines)


def combinations(switches):
    """(key, switches) of every position of the switches; "original" is the file as it stands."""
    for count in range(len(switches) + 1):
        for chosen in itertools.combinations(switches, count):
            lines = ("+".join(map(str, switch["lines"])) for switch in chosen)
            yield ",".join(lines) or "original", chosen


def example_jobs():
    """(name, recording's path, versions, {key: (source, interrupt)}) of each example."""
    for path in sorted(glob.glob(os.path.join(EXAMPLES, "*.py"))):
        name = os.path.basename(path)[:-3]
        about = json.loads(read(path[:-3] + ".json"))
        runs = {
            key: (with_switches(read(path), chosen), about.get("interrupt", False))
            for key, chosen in combinations(about.get("switches", []))
        }
        yield name, os.path.join(EXPECTED_EXAMPLES, name + ".json"), about["pythons"], runs


def program_jobs(folder=PROGRAMS):
    """The same for a folder of programs, whose comments name versions and an interrupt."""
    for path in sorted(glob.glob(os.path.join(folder, "*.py"))):
        name = os.path.basename(path)[:-3]
        source = read(path)
        head = itertools.takewhile(lambda line: line.startswith("#"), source.split("\n"))
        fields = dict(re.findall(r"^# (python|interrupt): (.+)$", "\n".join(head), re.M))
        versions = fields["python"].split() if "python" in fields else list(VERSIONS)
        runs = {None: (source, "interrupt" in fields)}
        yield name, os.path.join(folder, "expected", name + ".json"), versions, runs


def recorded(path):
    return json.loads(read(path)) if os.path.exists(path) else {}


def record_job(pythons, job):
    name, path, versions, runs = job
    old = recorded(path)
    new = {}
    for version in versions:
        if version not in pythons:
            if version in old:
                new[version] = old[version]
            continue
        results = {
            key: record(pythons[version], name + ".py", source, interrupt)
            for key, (source, interrupt) in runs.items()
        }
        new[version] = results[None] if None in results else results
    return path, old, new


def write_json(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.write("\n")


def ask_for_jobs(about, jobs):
    """(the command line's options, the CPythons that it asks for, the jobs among these)."""
    parser = argparse.ArgumentParser(description=about.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a change")
    parser.add_argument("--python", metavar="3.N", help="only this version")
    parser.add_argument("names", nargs="*", help="only these programs")
    options = parser.parse_args()
    pythons = find_pythons([options.python] if options.python else VERSIONS)
    for version in VERSIONS:
        print("%-5s %s" % (version, pythons[version][1] if version in pythons else "not found"))
    return options, pythons, [job for job in jobs if not options.names or job[0] in options.names]


def record_all(jobs, record, write):
    """Records jobs, two at a time, and writes what has changed (`write` may be None). The number
    of changes."""
    changed = 0
    with ThreadPoolExecutor(2) as pool:
        for path, old, new in pool.map(record, jobs):
            if new != old:
                changed += 1
                print("changed: " + os.path.relpath(path, ROOT))
                if write:
                    write(path, new)
    print("%d programs, %d recordings changed" % (len(jobs), changed))
    return changed


def main():
    every = itertools.chain(example_jobs(), program_jobs(), program_jobs(WHOLE))
    options, pythons, jobs = ask_for_jobs(__doc__, every)
    changed = record_all(jobs, lambda job: record_job(pythons, job),
                         None if options.check else write_json)
    if options.check:
        return 1 if changed else 0
    releases = recorded(RELEASES)
    releases.update({version: pythons[version][1] for version in pythons})
    write_json(RELEASES, {version: releases[version] for version in VERSIONS if version in releases})
    return 0


if __name__ == "__main__":
    sys.exit(main())

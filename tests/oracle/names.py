#!/usr/bin/env python3
"""Records the names of asyncio in the CPythons that are found, into asyncio_names.json.

    python3 tests/oracle/names.py

agreement.mjs asks the runtime for each of them.
"""
import json
import os
import subprocess
import sys

import record_outputs as outputs

ROWS = '''
import asyncio, json, types

CLASSES = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "Queue",
           "TaskGroup", "Timeout", "Runner", "StreamReader", "StreamWriter", "Server", "Future",
           "Task", "Handle", "TimerHandle", "BaseTransport", "Transport", "DatagramTransport",
           "Protocol", "DatagramProtocol", "BufferedProtocol")


def public(thing, prefix):
    return [prefix + name for name in dir(thing) if not name.startswith("_")]


names = [name for name in public(asyncio, "")
         if getattr(getattr(asyncio, name), "__name__", "asyncio").startswith("asyncio")
         or not isinstance(getattr(asyncio, name), types.ModuleType)]
loop = asyncio.SelectorEventLoop()
names += public(loop, "loop.")
loop.close()
for name in CLASSES:
    if hasattr(asyncio, name):
        names += public(getattr(asyncio, name), name + ".")
print(json.dumps(sorted(names)))
'''


def main():
    path = os.path.join(outputs.HERE, "asyncio_names.json")
    names = outputs.recorded(path)
    for version, (command, _, _) in outputs.find_pythons().items():
        run = subprocess.run(command + ["-W", "ignore", "-c", ROWS], capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stderr)
        names[version] = json.loads(run.stdout)
    outputs.write_json(path, {v: names[v] for v in outputs.VERSIONS if v in names})


main()

// CPython 3.14 for those who have none: npm's pyodide, started as `python` is.
//
//   node tests/oracle/pyodide.mjs SCRIPT [ARGS]        or  -c CODE
//
// It is CPython compiled to WebAssembly. Its own event loop and its changes of asyncio are taken
// out, and the pipe that wakes a loop from other threads, which cannot be made there. The folders
// of the script, of the process and this one are there under their own names.
import { writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './programs.mjs';

const PLAIN_ASYNCIO = `
import asyncio, asyncio.events, asyncio.selector_events, pyodide.webloop, time
asyncio._set_running_loop(None)
asyncio.events._event_loop_policy = None
asyncio.run = pyodide.webloop._orig_run
time.sleep = pyodide.webloop._orig_sleep
def _make_self_pipe(self): pass
def _close_self_pipe(self): pass
def _write_to_self(self): pass
for f in (_make_self_pipe, _close_self_pipe, _write_to_self):
    setattr(asyncio.selector_events.BaseSelectorEventLoop, f.__name__, f)
`;

/** Starts the interpreter and runs what the arguments say; resolves to the exit status. */
async function runPython(args) {
  const place = join(ROOT, 'build', 'pyodide', 'node_modules', 'pyodide', 'pyodide.mjs');
  const { loadPyodide } = await import(place);
  const named = Object.entries(process.env).filter(([name]) =>
    /^(?:PYTHON.*|LOOPSCOPE.*|TZ|NO_COLOR)$/.test(name),
  );
  const scripts = args.filter((arg) => arg.includes('/')).map((arg) => dirname(resolve(arg)));
  const python = await loadPyodide({
    args,
    // The folder to start in is taken from here.
    env: { ...Object.fromEntries(named), HOME: process.cwd(), PYTHONINSPECT: '' },
    fsInit(FS) {
      for (const folder of new Set([process.cwd(), join(ROOT, 'tests', 'oracle'), ...scripts])) {
        FS.mkdirTree(folder);
        FS.mount(FS.filesystems.NODEFS, { root: folder }, folder);
      }
    },
  });
  const writer = (fd) => ({ write: (bytes) => writeSync(fd, bytes) });
  python.setStdout(writer(1));
  python.setStderr(writer(2));
  python.setStdin({ stdin: () => null });
  python.runPython(PLAIN_ASYNCIO, { globals: python.toPy({}) });
  try {
    return python._module._Py_RunMain();
  } catch (error) {
    if (typeof error.status === 'number') return error.status; // exit()
    throw error;
  }
}

process.exit(await runPython(process.argv.slice(2)));

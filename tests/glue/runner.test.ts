// Programs run by the real module (build/core.wasm), as the worker runs them.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckAnswer } from '../../wasm-glue/check.ts';
import { CheckSession } from '../../wasm-glue/check-session.ts';
import { Library } from '../../wasm-glue/library.ts';
import { RunnerSession, type RunnerOptions, type RunnerStatus } from '../../wasm-glue/runner.ts';
import { RunSession, type WorkerLike } from '../../wasm-glue/run-session.ts';
import { ViewerSession } from '../../wasm-glue/viewer.ts';
import type { FromWorker, RunStatus, ToWorker } from '../../wasm-glue/worker-messages.ts';
import { WorkerRun } from '../../wasm-glue/worker-run.ts';

const MODULE = process.env.LOOPSCOPE_WASM ?? 'build/core.wasm';
const PYTHON = { python: 13 };
const FOREVER = 'import asyncio\nloop = asyncio.new_event_loop()\nloop.run_forever()\n';

const LIBRARY = process.env.LOOPSCOPE_LIBRARY ?? 'build/library.json';
const UNICODE = process.env.LOOPSCOPE_UNICODE ?? 'build/unicode.json';

let module: WebAssembly.Module;
let modules: Record<string, string>;
let unicode: Record<string, string>;

beforeAll(async () => {
  module = await WebAssembly.compile(await readFile(MODULE));
  modules = JSON.parse(await readFile(LIBRARY, 'utf8')) as Record<string, string>;
  unicode = JSON.parse(await readFile(UNICODE, 'utf8')) as Record<string, string>;
});

async function start(source: string, options: RunnerOptions = PYTHON): Promise<RunnerSession> {
  const runner = await RunnerSession.open(module, options);
  expect(runner.start(source, 'main.py')).toBe('OK');
  return runner;
}

function toEnd(runner: RunnerSession): RunnerStatus {
  for (;;) {
    const status = runner.run(1000);
    if (status !== 'RUNNING') return status;
  }
}

describe('RunnerSession', () => {
  it('runs a program to its end', async () => {
    const runner = await start('print("早安", 6 * 7)\n');
    expect(toEnd(runner)).toBe('FINISHED');
    expect(runner.exitStatus).toBe(0);
    expect(runner.takeOutput('stdout')).toBe('早安 42\n');
    expect(runner.takeOutput('stdout')).toBe('');
    runner.dispose();
  });

  it('gives tracebacks on stderr, and the exit status', async () => {
    const runner = await start('1 / 0\n');
    expect(toEnd(runner)).toBe('FINISHED');
    expect(runner.exitStatus).toBe(1);
    expect(runner.takeOutput('stderr')).toMatch(/ZeroDivisionError: division by zero\n$/);
    runner.dispose();
  });

  it('tells where a source does not compile', async () => {
    const runner = await RunnerSession.open(module, PYTHON);
    expect(runner.start('x = 1\ny = = 2\n', 'main.py')).toBe('SYNTAX_ERROR');
    expect(runner.error()).toMatchObject({
      type: 'SyntaxError',
      message: 'invalid syntax',
      line: 2,
      column: 5,
      unsupported: false,
    });
    runner.dispose();
  });

  it('gives the program its input', async () => {
    const program = 'import sys\nname = input("Name? ")\nprint(name, [*sys.stdin])\ninput()\n';
    const run = async (input?: string) => {
      const options = input === undefined ? PYTHON : { ...PYTHON, input };
      const runner = await RunnerSession.open(module, options, new Library(() => modules));
      expect(runner.start(program, 'main.py')).toBe('OK');
      expect(toEnd(runner)).toBe('FINISHED');
      const texts = [runner.takeOutput('stdout'), runner.takeOutput('stderr')];
      runner.dispose();
      return texts;
    };
    const [out, err] = await run('阿達\n36\nlast');
    expect(out).toBe("Name? 阿達 ['36\\n', 'last']\n");
    expect(err).toMatch(/EOFError: EOF when reading a line\n$/);
    expect((await run())[0]).toBe('Name? ');
    expect((await run('\n\n'))[0]).toBe("Name?  ['\\n']\n");
  });

  it('reaches its budgets and keeps what was logged', async () => {
    const runner = await start('while True: pass\n', { ...PYTHON, maxEvents: 500 });
    expect(toEnd(runner)).toBe('BUDGET_EVENTS');
    const viewer = await ViewerSession.open(module);
    viewer.append(runner.takeLog());
    expect(viewer.count).toBeGreaterThanOrEqual(500);
    viewer.seek(viewer.count);
    expect(viewer.state().limit).toBe('events');
    runner.dispose();
    viewer.dispose();
  });

  it('gives its log in parts that a viewer puts together', async () => {
    const source =
      'import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print("done")\nasyncio.run(main())\n';
    const whole = await start(source);
    expect(toEnd(whole)).toBe('FINISHED');
    const parts = await start(source);
    const [one, many] = [await ViewerSession.open(module), await ViewerSession.open(module)];
    one.append(whole.takeLog());
    let status: RunnerStatus;
    do {
      status = parts.run(20);
      many.append(parts.takeLog());
    } while (status === 'RUNNING');
    expect(many.jsonLines()).toBe(one.jsonLines());
  });
});

/** Runs as the worker does; what waits is done one at a time, by `turn`. */
class Bench {
  readonly statuses: RunStatus[] = [];
  readonly logs: Uint8Array[] = [];
  readonly answers: (CheckAnswer | null)[] = [];
  /** Addresses of libraries that were asked for. */
  readonly fetched: string[] = [];
  private next: (() => void) | null = null;
  readonly run = new WorkerRun(
    {
      post: (message) => {
        if (message.type === 'log') this.logs.push(message.bytes);
        else if (message.type === 'status') this.statuses.push(message.status);
        else this.answers.push(message.answer);
      },
      later: (callback) => {
        this.next = callback;
      },
    },
    (url) => () => {
      this.fetched.push(url);
      return url === 'library.json' ? modules : unicode;
    },
  );

  get last(): RunStatus | undefined {
    return this.statuses.at(-1);
  }

  turn(): boolean {
    const next = this.next;
    this.next = null;
    next?.();
    return next !== null;
  }

  start(source: string, options: RunnerOptions = PYTHON): Promise<void> {
    return this.run.hear({
      type: 'start',
      module,
      library: ['library.json', 'unicode.json'],
      source,
      filename: 'main.py',
      options,
    });
  }

  async viewer(): Promise<ViewerSession> {
    const viewer = await ViewerSession.open(module);
    for (const bytes of this.logs) viewer.append(bytes);
    return viewer;
  }
}

describe('library', () => {
  async function output(
    source: string,
    library: Library | null,
    options: RunnerOptions = PYTHON,
  ): Promise<string> {
    const runner = await RunnerSession.open(module, options, library);
    expect(runner.start(source, 'main.py')).toBe('OK');
    expect(toEnd(runner)).toBe('FINISHED');
    const text = runner.takeOutput('stdout') + runner.takeOutput('stderr');
    runner.dispose();
    return text;
  }

  it('the module imports the host’s functions and some of Math, nothing else', () => {
    const imports = WebAssembly.Module.imports(module);
    const names = imports
      .filter((from) => from.module !== 'Math')
      .map((from) => `${from.module}.${from.name}`);
    expect(names.sort()).toEqual(['host.find_module', 'host.read_input']);
    for (const from of imports.filter((each) => each.module === 'Math'))
      expect(Object.getOwnPropertyNames(Math)).toContain(from.name);
  });

  it('each function of the math module is the one of its name', async () => {
    // CPython's answers, rounded: the last digit is the host's.
    const answers = {
      'acos(0.5)': 1.047197551,
      'acosh(2)': 1.316957897,
      'asin(0.5)': 0.523598776,
      'asinh(2)': 1.443635475,
      'atan(2)': 1.107148718,
      'atan2(1, -2)': 2.677945045,
      'atanh(0.5)': 0.549306144,
      'cbrt(5)': 1.709975947,
      'cos(2)': -0.416146837,
      'cosh(2)': 3.762195691,
      'expm1(0.5)': 0.648721271,
      'log1p(0.5)': 0.405465108,
      'sin(2)': 0.909297427,
      'sinh(2)': 3.626860408,
      'tan(2)': -2.185039863,
      'tanh(0.5)': 0.462117157,
    };
    const calls = Object.keys(answers).map((call) => `print(f"{math.${call}:.9f}")\n`);
    const text = await output(`import math\n${calls.join('')}`, null);
    expect(text.trim().split('\n').map(Number)).toEqual(Object.values(answers));
  });

  it('every module is imported, in one program', async () => {
    const all = [...Object.keys(modules), ...Object.keys(unicode)];
    // The inner ones are parts of others, which import them first; some only in old versions.
    const inner = all.filter((name) => name.startsWith('_') && !name.endsWith('_old'));
    const names = [...all.filter((name) => !name.startsWith('_')), ...inner];
    expect(names).toContain('collections.abc');
    expect(names).toContain('_unicode_names');
    const imports = names.map((name) => `import ${name}\nprint("${name}")\n`).join('');
    const printed = await output(
      imports,
      new Library(
        () => modules,
        () => unicode,
      ),
      { python: 14 },
    );
    expect(printed).toBe(names.map((name) => `${name}\n`).join(''));
  });

  it('none of them has a native part, which would hide it', async () => {
    const names = Object.keys(modules);
    const tries = names.map(
      (name) => `try:\n import ${name}\nexcept ModuleNotFoundError: pass\nelse: print("${name}")\n`,
    );
    expect(await output(tries.join(''), null)).toBe('');
  });

  it('what the host does not have is not found', async () => {
    expect(await output('import tkinter\n', new Library(() => modules))).toMatch(
      /No module named 'tkinter'\nLoopscope does not have the module 'tkinter'\.\n$/,
    );
    expect(await output('import collections\n', null)).toMatch(
      /ModuleNotFoundError: No module named 'collections'\n$/,
    );
    expect(await output('import nothing.at_all\n', new Library(() => modules))).toMatch(
      /ModuleNotFoundError: No module named 'nothing'\n$/,
    );
  });

  it('is fetched at the first import only, once', async () => {
    const without = new Bench();
    await without.start(
      'import asyncio, math, sys, time\nasyncio.run(asyncio.wait_for(asyncio.sleep(1), 5))\n',
    );
    while (without.turn());
    expect(without.last).toEqual({ state: 'finished', exitStatus: 0 });
    expect(without.fetched).toEqual([]);
    const bench = new Bench();
    await bench.start('import contextlib, collections.abc, string\n');
    while (bench.turn());
    expect(bench.last).toEqual({ state: 'finished', exitStatus: 0 });
    expect(bench.fetched).toEqual(['library.json']);
  });

  it('the tables of Unicode are fetched when a program needs them', async () => {
    const bench = new Bench();
    await bench.start('import unicodedata\n');
    while (bench.turn());
    expect(bench.fetched).toEqual(['library.json']);
    const asks = new Bench();
    await asks.start('import unicodedata\nprint(unicodedata.name("é"))\n');
    while (asks.turn());
    expect(asks.last).toEqual({ state: 'finished', exitStatus: 0 });
    expect(asks.fetched).toEqual(['library.json', 'unicode.json']);
  });

  it('a library that cannot be fetched ends the run and says so', async () => {
    const failing = new Library(() => {
      throw new Error('404 library.json');
    });
    await expect(output('import string\n', failing)).rejects.toThrow('404 library.json');
  });
});

describe('WorkerRun', () => {
  it('runs in slices and says how it ended', async () => {
    const bench = new Bench();
    await bench.start('n = 0\nfor i in range(20000): n += i\nprint(n)\n');
    let slices = 1;
    while (bench.turn()) slices++;
    expect(slices).toBeGreaterThan(1);
    expect(bench.last).toEqual({ state: 'finished', exitStatus: 0 });
    const viewer = await bench.viewer();
    expect(viewer.outputs(1, 9).map((o) => o.text)).toEqual(['199990000\n']);
  });

  it('hears an interrupt between two slices', async () => {
    const bench = new Bench();
    await bench.start('while True: pass\n');
    bench.turn();
    await bench.run.hear({ type: 'interrupt' });
    while (bench.turn());
    expect(bench.last).toEqual({ state: 'finished', exitStatus: 130 });
  });

  it('waits when the loop waits for ever, and goes on with the interrupt', async () => {
    const bench = new Bench();
    await bench.start(FOREVER);
    while (bench.turn());
    expect(bench.last).toEqual({ state: 'idle' });
    await bench.run.hear({ type: 'interrupt' });
    while (bench.turn());
    expect(bench.last).toEqual({ state: 'finished', exitStatus: 130 });
  });

  it('says which budget ended it, and where the source does not compile', async () => {
    const budget = new Bench();
    await budget.start('while True: print("x" * 100)\n', { ...PYTHON, maxOutput: 1000 });
    while (budget.turn());
    expect(budget.last).toEqual({ state: 'budget', budget: 'output' });
    const syntax = new Bench();
    await syntax.start('def f(:\n');
    expect(syntax.last).toMatchObject({ state: 'syntax_error', error: { line: 1 } });
  });

  it('survives a module that it cannot use', async () => {
    const bench = new Bench();
    const empty = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    await bench.run.hear({
      type: 'start',
      module: empty,
      library: ['library.json', 'unicode.json'],
      source: '',
      filename: 'a.py',
      options: PYTHON,
    });
    expect(bench.last?.state).toBe('crashed');
  });
});

describe('checks', () => {
  const ask = async (bench: Bench, source: string, python = 13): Promise<CheckAnswer | null> => {
    await bench.run.hear({
      type: 'check',
      module,
      library: ['library.json'],
      source,
      filename: 'a.py',
      python,
    });
    return bench.answers.at(-1) ?? null;
  };

  it('tell of what is missing, with its place; the library is fetched once', async () => {
    const bench = new Bench();
    const answer = await ask(bench, 'import asyncio, ssl\nasyncio.slep("é"), asyncio.timeout\n');
    expect(answer).toEqual({
      error: null,
      findings: [
        { line: 1, column: 17, endColumn: 20, kind: 'module', name: 'ssl', hint: '' },
        {
          line: 2,
          column: 9,
          endColumn: 13,
          kind: 'unknown',
          name: 'asyncio.slep',
          hint: ". Did you mean: 'sleep'?",
        },
      ],
    });
    const old = await ask(bench, 'import asyncio\nasyncio.timeout\nimport numpy\n', 8);
    expect(old?.findings.map((f) => f.kind)).toEqual(['unknown', 'package']);
    expect(await ask(bench, '')).toEqual({ error: null, findings: [] });
    expect(bench.fetched).toEqual(['library.json']);
    expect(bench.statuses).toEqual([]);
  });

  it('tell why a source does not compile', async () => {
    const answer = await ask(new Bench(), 'import ssl\ndef f(:\n');
    expect(answer?.findings).toEqual([]);
    expect(answer?.error).toMatchObject({ type: 'SyntaxError', line: 2, column: 7 });
  });

  it('execute nothing of the program', async () => {
    const answer = await ask(new Bench(), 'print(1 / 0)\nimport ssl\n');
    expect(answer?.findings).toHaveLength(1);
  });
});

class FakeWorker implements WorkerLike {
  readonly heard: ToWorker[] = [];
  terminated = 0;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.terminated++;
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }
}

describe('CheckSession', () => {
  const NOTHING: CheckAnswer = { error: null, findings: [] };
  const request = (source: string) => ({ source, filename: 'a.py', python: 13 });
  function session(): { workers: FakeWorker[]; checks: CheckSession } {
    const workers: FakeWorker[] = [];
    const newWorker = () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as FakeWorker;
    };
    return { workers, checks: new CheckSession(newWorker, { module, library: ['library.json'] }) };
  }

  it('asks one worker, one question after the other, and skips those overtaken', async () => {
    const { workers, checks } = session();
    const answers = ['1', '2', '3'].map((source) => checks.check(request(source)));
    const [worker] = workers;
    expect(worker?.heard).toMatchObject([{ type: 'check', source: '1', python: 13 }]);
    expect(await answers[1]).toBeNull();
    worker?.say({ type: 'checked', answer: NOTHING });
    expect(await answers[0]).toBe(NOTHING);
    expect(worker?.heard.at(-1)).toMatchObject({ source: '3' });
    worker?.say({ type: 'checked', answer: null });
    expect(await answers[2]).toBeNull();
    expect(workers).toHaveLength(1);
  });

  it('gives up a worker that does not answer, and begins anew', async () => {
    vi.useFakeTimers();
    const { workers, checks } = session();
    const first = checks.check(request('1'));
    const second = checks.check(request('2'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await first).toBeNull();
    expect(await second).toBeNull();
    expect(workers.map((w) => w.terminated)).toEqual([1, 1]);
    vi.useRealTimers();
    const third = checks.check(request('3'));
    workers.at(-1)?.say({ type: 'checked', answer: NOTHING });
    expect(await third).toBe(NOTHING);
  });
});

describe('RunSession', () => {
  function session(): { worker: FakeWorker; run: RunSession; heard: unknown[] } {
    const worker = new FakeWorker();
    const heard: unknown[] = [];
    const run = new RunSession(
      worker,
      { module, library: ['library.json'] },
      { source: 'pass', filename: 'a.py' },
      PYTHON,
      {
        log: (bytes) => heard.push(bytes.length),
        status: (status) => heard.push(status.state),
      },
    );
    return { worker, run, heard };
  }

  it('starts the worker, hands on what it says, and ends it with the program', () => {
    const { worker, run, heard } = session();
    expect(worker.heard).toMatchObject([{ type: 'start', source: 'pass', options: PYTHON }]);
    worker.say({ type: 'log', bytes: new Uint8Array(32) });
    worker.say({ type: 'status', status: { state: 'idle' } });
    run.interrupt();
    expect(worker.heard.at(-1)).toEqual({ type: 'interrupt' });
    expect(worker.terminated).toBe(0);
    worker.say({ type: 'status', status: { state: 'finished', exitStatus: 0 } });
    expect(heard).toEqual([32, 'idle', 'finished']);
    expect(worker.terminated).toBe(1);
  });

  it('says nothing more once it is disposed of', () => {
    const { worker, run, heard } = session();
    run.dispose();
    run.dispose();
    worker.say({ type: 'log', bytes: new Uint8Array(32) });
    run.interrupt();
    expect(heard).toEqual([]);
    expect(worker.terminated).toBe(1);
    expect(worker.heard).toHaveLength(1);
  });

  it('says so when the worker breaks', () => {
    const { worker, heard } = session();
    worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(heard).toEqual(['crashed']);
    expect(worker.terminated).toBe(1);
  });
});

// @ts-check
// npm test [-- PART ...]: all tests, or some parts of them: native, programs, fuzz, unit, e2e. Sets up
// what is missing. All parts run, and it fails when one of them failed.
import { setup } from './setup.mjs';
import { filesBelow } from './c-sources.mjs';
import { Failure, make, run, runMain, runPackage, say } from './tools.mjs';

/**
 * Runs two files at a time, on two cores too: each waits much for the programs that it starts.
 *
 * @param {string[]} files
 * @param {Record<string, string>} [env]
 */
function nodeTests(files, env) {
  if (!files.length) throw new Failure('there is no such test');
  run(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=2', ...files], env);
}

/** @type {Record<string, {needs: import('./setup.mjs').Part[], steps: [string, () => void][]}>} */
const PARTS = {
  native: {
    needs: ['native', 'native-tests'],
    steps: [
      ['native tests', () => make('-s', 'test')],
      ['native tests under sanitizers', () => make('-s', 'test-asan')],
    ],
  },
  programs: {
    needs: ['native'],
    steps: [
      [
        "programs against CPython's output",
        () => {
          make('-s');
          const folders = ['oracle', 'examples', 'conformance', 'modules', 'cli'];
          const own = folders.flatMap((folder) => filesBelow(`tests/${folder}`, /\.test\.mjs$/));
          nodeTests([
            'tests/run-programs.mjs',
            'tests/run-traces.mjs',
            'tests/run-lang.mjs',
            ...own,
          ]);
        },
      ],
      [
        "programs against CPython's output, with assertions and sanitizers",
        () => {
          make('-s', 'programs');
          nodeTests(['tests/run-programs.mjs', 'tests/run-lang.mjs'], {
            LOOPSCOPE: 'build/asan/loopscope',
            // For time's sake the oldest and the default only.
            PYTHONS: '3.8,3.13',
          });
        },
      ],
    ],
  },
  fuzz: {
    needs: ['native', 'fuzz'],
    steps: [
      [
        'fuzz targets, a minute each',
        () => {
          make('-s', 'fuzzers');
          run(process.execPath, ['tests/run-fuzz.mjs', '--seconds', '60']);
        },
      ],
    ],
  },
  unit: {
    needs: ['native', 'wasm', 'npm'],
    steps: [
      [
        'unit tests of the glue and the page',
        () => {
          make('-s', 'wasm');
          runPackage('vitest/vitest.mjs', ['run']);
        },
      ],
      ['unit tests of the scripts', () => nodeTests(filesBelow('tests/scripts', /\.test\.mjs$/))],
    ],
  },
  e2e: {
    needs: ['native', 'wasm', 'npm', 'browser'],
    steps: [
      [
        'the built page',
        () => {
          make('-s');
          run(process.execPath, ['scripts/build.mjs']);
        },
      ],
      ['end-to-end tests', () => nodeTests(filesBelow('tests/e2e', /\.test\.mjs$/))],
    ],
  },
};

await runMain(() => {
  const names = process.argv.slice(2);
  const chosen = (names.length ? names : Object.keys(PARTS)).map((name) => {
    const part = PARTS[name];
    if (!part) throw new Failure(`no part is called ${name}: ${Object.keys(PARTS).join(', ')}`);
    return part;
  });
  setup(...new Set(chosen.flatMap(({ needs }) => needs)));
  /** @type {string[]} */
  const failed = [];
  /** @type {string | undefined} */
  let took;
  for (const [name, step] of chosen.flatMap(({ steps }) => steps)) {
    if (took) console.log(took);
    say(`Running ${name}`);
    const start = performance.now();
    try {
      step();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed.push(`${name} (${error.message})`);
    }
    took = `(${name}: ${((performance.now() - start) / 1000).toFixed(1)} s)`;
  }
  if (failed.length) throw new Failure(`failed: ${failed.join('; ')}`);
});

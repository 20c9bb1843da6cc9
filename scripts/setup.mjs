// @ts-check
// Finds out what is missing on this machine for a part of the work, and installs it, saying so.
//
//   node scripts/setup.mjs [PART ...]
//
// Parts: native (make, gcc), wasm (Emscripten), native-tests (cmocka), fuzz (clang with libFuzzer),
// browser (Chromium and a Chinese font), format (clang-format), npm (the packages of package-lock.json). All by default.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, ROOT, findBrowser, findProgram, run, runMain, say } from './tools.mjs';

const OLDEST_NODE = [20, 19];

/** @param {string} header */
function hasHeader(header) {
  const input = `#include <stdarg.h>\n#include <stddef.h>\n#include <setjmp.h>\n#include <stdint.h>\n#include <${header}>\n`;
  return spawnSync('cc', ['-E', '-o', '/dev/null', '-'], { input }).status === 0;
}

function hasFuzzer() {
  const input =
    'int LLVMFuzzerTestOneInput(const char *data, long size) { return data && size < 0; }';
  const flags = ['-fsanitize=fuzzer,address', '-x', 'c', '-o', '/dev/null', '-'];
  return spawnSync('clang', flags, { input }).status === 0;
}

function hasChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh-tw', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

function isUbuntu() {
  try {
    return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * What each part needs of the system: a test of whether it is there, and the Debian packages that
 * bring it.
 *
 * @type {Record<string, {has: () => boolean, packages: string[]}[]>}
 */
const SYSTEM = {
  native: [
    { has: () => findProgram('make') !== undefined, packages: ['make'] },
    { has: () => hasHeader('stdio.h'), packages: ['gcc', 'libc6-dev'] },
  ],
  wasm: [{ has: () => findProgram('emcc') !== undefined, packages: ['emscripten'] }],
  'native-tests': [{ has: () => hasHeader('cmocka.h'), packages: ['libcmocka-dev'] }],
  fuzz: [{ has: hasFuzzer, packages: ['clang', 'libclang-rt-14-dev'] }],
  browser: [
    {
      has: () => findBrowser() !== undefined,
      packages: isUbuntu() ? ['chromium-browser'] : ['chromium', 'chromium-sandbox'],
    },
    { has: hasChineseFont, packages: ['fontconfig', 'fonts-noto-cjk'] },
  ],
  format: [{ has: () => findProgram('clang-format') !== undefined, packages: ['clang-format'] }],
  npm: [],
};

/** @typedef {'native' | 'wasm' | 'native-tests' | 'fuzz' | 'browser' | 'format' | 'npm'} Part */

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    throw new Failure(
      `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}`,
    );
  }
}

/** @param {string[]} packages */
function installSystemPackages(packages) {
  const list = packages.join(' ');
  if (!findProgram('apt-get')) {
    throw new Failure(
      `these are missing (by the names of Debian's packages), install them: ${list}`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !findProgram('sudo')) {
    throw new Failure(`packages are missing; as root, run: apt-get install ${list}`);
  }
  const sudo = isRoot ? [] : process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
  /** @param {string[]} args */
  const apt = (...args) => {
    const [program = '', ...rest] = [
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      '-y',
      ...args,
    ];
    run(program, rest);
  };
  say(`Installing system packages: ${list} (this may take some minutes)`);
  apt('update');
  apt('install', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages);
}

function npmIsUpToDate() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  );
}

/**
 * Makes sure that all is there which these parts of the work need.
 *
 * @param {Part[]} parts
 */
export function setup(...parts) {
  checkNode();
  const needs = parts.flatMap((part) => SYSTEM[part] ?? []);
  const missing = needs.filter(({ has }) => !has());
  if (missing.length) {
    installSystemPackages(missing.flatMap(({ packages }) => packages));
    const still = missing.filter(({ has }) => !has()).flatMap(({ packages }) => packages);
    if (still.length) throw new Failure(`installed, but not usable: ${still.join(' ')}`);
  }
  if (parts.includes('npm') && !npmIsUpToDate()) {
    say('Installing the npm packages of package-lock.json');
    run('npm', ['ci']);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(() => {
    const names = process.argv.slice(2);
    const unknown = names.filter((name) => !(name in SYSTEM));
    if (unknown.length) {
      throw new Failure(
        `no part is called ${unknown.join(', ')}; there are ${Object.keys(SYSTEM).join(', ')}`,
      );
    }
    setup(.../** @type {Part[]} */ (names.length ? names : Object.keys(SYSTEM)));
  });
}

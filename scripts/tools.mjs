// @ts-check
// What the scripts share: running programs, saying what goes on, finding what the machine has.
// Needs nothing but Node: it runs before any npm package is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that is told in its own words, without a stack. */
export class Failure extends Error {}

/** @param {string} text */
export function say(text) {
  console.log(`\n== ${text}`);
}

/**
 * Where a program is on the PATH, or undefined.
 *
 * @param {string} name
 */
export function findProgram(name) {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}

/** A program that draws the page: Debian's Chromium, or another. */
export function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return process.env.CHROMIUM ?? names.map(findProgram).find(Boolean);
}

/**
 * Runs a program in the project's folder with our output, and throws a Failure when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 */
export function run(program, args, env = {}) {
  const { status, signal, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw new Failure(`${program} cannot be run: ${error.message}`);
  if (status !== 0) throw new Failure(`${program} ${args[0] ?? ''} failed (${signal ?? status})`);
}

/**
 * Runs a JavaScript program of an npm package.
 *
 * @param {string} path below node_modules
 * @param {string[]} args
 */
export function runPackage(path, args) {
  run(process.execPath, [join('node_modules', path), ...args]);
}

/** @param {string[]} args targets and variables */
export function make(...args) {
  run('make', [`-j${availableParallelism()}`, '--no-print-directory', ...args]);
}

/**
 * Runs a script's main function; a Failure ends it with its message and status 1.
 *
 * @param {() => void | Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\nloopscope: ${error.message}`);
    process.exitCode = 1;
  }
}

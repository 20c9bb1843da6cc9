// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './tools.mjs';

const ABOUT =
  'import platform, sys; print(platform.python_implementation(), platform.python_version(), sys.version_info[1])';

/** @typedef {{path: string, version: string, minor: number}} Python */

/**
 * The CPythons on this machine, one for each minor version, oldest first: those on the PATH and
 * those of pyenv.
 *
 * @param {number} oldest minor version of Python 3
 * @returns {Python[]}
 */
export function findPythons(oldest) {
  const minors = Array.from({ length: 30 }, (_, minor) => `python3.${minor}`);
  const onPath = ['python3', ...minors].map(findProgram);
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const ofPyenv = existsSync(versions)
    ? readdirSync(versions).map((name) => join(versions, name, 'bin', 'python3'))
    : [];
  /** @type {Map<number, Python>} */
  const found = new Map();
  for (const path of [...ofPyenv, ...onPath]) {
    if (!path || !existsSync(path)) continue;
    const { status, stdout } = spawnSync(path, ['-c', ABOUT], { encoding: 'utf8' });
    const [implementation, version = '', minor = ''] = (stdout ?? '').trim().split(' ');
    if (status !== 0 || implementation !== 'CPython' || Number(minor) < oldest) continue;
    if (!found.has(Number(minor)))
      found.set(Number(minor), { path, version, minor: Number(minor) });
  }
  return [...found.values()].sort((a, b) => a.minor - b.minor);
}

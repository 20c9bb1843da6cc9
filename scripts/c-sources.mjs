// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tools.mjs';

/** The C files that people write, as paths below the project's folder; tables (.def) apart. */
export function cSources() {
  return ['core', 'scripts', 'tests/native'].flatMap((folder) => filesBelow(folder, /\.[ch]$/));
}

/**
 * @param {string} folder below the project's folder; may be missing
 * @param {RegExp} pattern of the files' names
 * @returns {string[]}
 */
export function filesBelow(folder, pattern) {
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path, pattern);
      return pattern.test(entry.name) ? [path] : [];
    })
    .sort();
}

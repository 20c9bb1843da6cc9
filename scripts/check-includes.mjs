// @ts-check
// Checks what the C core's files include: a layer never includes one above it, a .c file includes
// its own header first, and each kind of system header stays where it may be.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './c-sources.mjs';
import { ROOT } from './tools.mjs';

/** From the lowest; lib holds library modules, main.c and api stand above all. */
const LAYERS = ['base', 'trace', 'object', 'lang', 'vm', 'aio', 'lib', 'api'];

/** A table of data that depends on nothing: any layer may read it. */
const DATA = ['lib/embedded.h'];

/** System headers that only some files may include. */
const RESTRICTED = [
  { header: /^emscripten/, allowed: /^core\/api\//, where: 'core/api' },
  {
    header: /^stdio\.h$/,
    allowed: /^core\/(main|base\/assert)\.c$/,
    where: 'core/main.c and core/base/assert.c',
  },
  { header: /^setjmp\.h$/, allowed: /^$/, where: 'no file' },
];

/** @param {string} path below core */
function layerOf(path) {
  const layer = LAYERS.indexOf(path.split('/')[0] ?? '');
  return layer === -1 ? LAYERS.length : layer;
}

/** @param {string} source */
function includesOf(source) {
  return source.split('\n').flatMap((text, index) => {
    const match = /^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)/.exec(text);
    return match ? [{ line: index + 1, own: match[1], system: match[2] }] : [];
  });
}

/**
 * What is wrong with one file's includes.
 *
 * @param {string} path such as core/aio/loop.c
 * @param {string} source
 * @param {(path: string) => boolean} exists
 * @returns {string[]}
 */
export function includeProblems(path, source, exists) {
  const inCore = path.replace(/^core\//, '');
  const includes = includesOf(source);
  const problems = includes.flatMap(({ line, own, system }) => {
    const at = `${path}:${line}: `;
    if (own !== undefined) {
      if (!exists(`core/${own}`)) return [`${at}"${own}" is not a path below core/`];
      if (DATA.includes(own) || layerOf(own) <= layerOf(inCore)) return [];
      return [`${at}${inCore.split('/')[0]} includes "${own}" of a layer above it`];
    }
    return RESTRICTED.filter(
      (rule) => rule.header.test(system ?? '') && !rule.allowed.test(path),
    ).map((rule) => `${at}<${system}> may be included by ${rule.where} only`);
  });
  const header = inCore.replace(/\.c$/, '.h');
  if (path.endsWith('.c') && exists(`core/${header}`) && includes[0]?.own !== header) {
    problems.push(`${path}:${includes[0]?.line ?? 1}: "${header}" is to be included first`);
  }
  return problems;
}

/** What is wrong in the core, one line each. */
export function checkIncludes() {
  return filesBelow('core', /\.(c|h|def)$/).flatMap((path) =>
    includeProblems(path, readFileSync(join(ROOT, path), 'utf8'), (other) =>
      existsSync(join(ROOT, other)),
    ),
  );
}

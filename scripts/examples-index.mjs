// Writes public/examples/index.json from the metadata file of each example, in their order.
//
//   node scripts/examples-index.mjs           writes it
//   node scripts/examples-index.mjs --check   writes nothing, fails when it is not up to date
//
// Either way it first checks that each example is whole: its program, its lessons and its metadata.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public', 'examples');
const index = join(folder, 'index.json');
const languages = ['en', 'zh-TW'];
const problems = [];

function check(name, good, message) {
  if (!good) problems.push(`${name}: ${message}`);
}

function checkTexts(name, field, texts) {
  for (const language of languages) {
    check(name, texts?.[language], `${field} has no text in ${language}`);
  }
}

function checkExample(name, about) {
  const program = join(folder, about.file ?? '');
  check(name, about.file === `${name}.py` && existsSync(program), `has no program ${name}.py`);
  check(name, Number.isInteger(about.order), 'has no order');
  checkTexts(name, 'title', about.title);
  checkTexts(name, 'summary', about.summary);
  check(name, about.pythons?.includes(about.python), 'its default version is not in its versions');
  for (const language of languages) {
    check(name, existsSync(join(folder, `${name}.${language}.md`)), `has no lesson in ${language}`);
  }
  if (problems.length) return;
  const lines = readFileSync(program, 'utf8').split('\n');
  for (const { lines: numbers, label } of about.switches ?? []) {
    checkTexts(name, 'a switch', label);
    for (const number of numbers) {
      check(name, /^\s*# /.test(lines[number - 1]), `line ${number} has nothing to switch`);
    }
  }
}

const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'index.json')
  .map((file) => {
    const about = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    checkExample(file.slice(0, -5), about);
    return about;
  })
  .sort((a, b) => a.order - b.order);
check(
  'order',
  new Set(examples.map((e) => e.order)).size === examples.length,
  'has a number twice',
);

const text = JSON.stringify({ examples }, null, 2) + '\n';
if (process.argv.includes('--check')) {
  const old = existsSync(index) ? readFileSync(index, 'utf8') : '';
  check('index.json', old === text, 'is not up to date: run node scripts/examples-index.mjs');
} else if (!problems.length) {
  writeFileSync(index, text);
}
for (const problem of problems) console.error(problem);
console.log(`${examples.length} examples, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;

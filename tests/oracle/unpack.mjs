// Writes the recorded random programs as files, SEED-VERSION.py, into a folder, which loses its others.
//
//   node tests/oracle/unpack.mjs FOLDER
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ROOT } from './programs.mjs';

const [folder] = process.argv.slice(2);
const packed = readFileSync(join(ROOT, 'tests', 'oracle', 'generated.json.br'));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { seed, version, source } of JSON.parse(brotliDecompressSync(packed).toString()))
  writeFileSync(join(folder, `${seed}-${version}.py`), source);

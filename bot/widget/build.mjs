// Builds the scripts of dist/; with --check it builds in memory and fails if the committed bundle differs.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { bundle, ENTRIES } from './tools/bundle.mjs';
import { inWidget } from './tools/paths.mjs';
import { hashOfSources, sha256 } from './tools/stamp.mjs';

const BUDGET = 20 * 1024;

async function script(name, entry) {
  const code = await bundle(entry);
  const size = gzipSync(code, { level: 9 }).length;
  if (size > BUDGET) throw new Error(`${name} is ${size} bytes gzipped, ${size - BUDGET} over the budget`);
  console.log(`${name}: ${code.length} bytes, ${size} gzipped`);
  return [name, code];
}

async function outputs() {
  const scripts = await Promise.all(Object.entries(ENTRIES).map(([name, entry]) => script(name, entry)));
  const bundles = Object.fromEntries(scripts.map(([name, code]) => [name, sha256(code)]));
  const stamp = { sources: await hashOfSources(), bundles };
  const license = await readFile(inWidget('node_modules/lit/LICENSE'));
  return {
    ...Object.fromEntries(scripts),
    'duilian.js.LICENSES.txt': Buffer.concat([Buffer.from('lit-html, part of Lit\n\n'), license]),
    'stamp.json': Buffer.from(`${JSON.stringify(stamp, null, 2)}\n`),
  };
}

async function check(files) {
  for (const [name, wanted] of Object.entries(files)) {
    const found = await readFile(inWidget('dist', name)).catch(() => null);
    if (!found?.equals(wanted)) throw new Error(`dist/${name} is stale: run npm ci && npm run build`);
  }
}

async function write(files) {
  await mkdir(inWidget('dist'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(inWidget('dist', name), content);
}

const files = await outputs();
await (process.argv.includes('--check') ? check(files) : write(files));

// What the committed bundle was built from, so that a stale one is found without building.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { inWidget, root } from './paths.mjs';

const INPUTS = ['src', 'locales', 'tools', 'build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

async function filesUnder(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return (await Promise.all(entries.map((entry) => filesUnder(join(path, entry.name))))).flat();
}

/** One hash over names and contents, that tests/browser/test_bundle.py computes without Node. */
export async function hashOfSources() {
  const paths = (await Promise.all(INPUTS.map((input) => filesUnder(inWidget(input))))).flat();
  const names = paths.map((path) => relative(root, path).split(sep).join('/')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${sha256(await readFile(inWidget(name)))}  ${name}\n`);
  return hash.digest('hex');
}


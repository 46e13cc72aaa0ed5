// Builds dist/duilian.js; with --check it builds in memory and fails if the committed bundle differs.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const BUDGET = 20 * 1024;
const INPUTS = ['src', 'locales', 'build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Style sheets come in as text: they are adopted, so that no page needs `style-src 'unsafe-inline'`. */
export const cssText = {
  name: 'css-text',
  setup(plugins) {
    plugins.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

async function bundle() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    // A plain script: it runs from `<script>` and from `<script type="module">` alike.
    format: 'iife',
    target: ['es2021'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/*! Duilian. Contains Lit, (c) Google LLC, BSD-3-Clause: see duilian.js.LICENSES.txt */' },
    plugins: [cssText],
    write: false,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

async function filesUnder(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return (await Promise.all(entries.map((entry) => filesUnder(join(path, entry.name))))).flat();
}

/** One hash over names and contents, that tests/browser/test_bundle.py computes without Node. */
async function hashOfSources() {
  const paths = (await Promise.all(INPUTS.map((input) => filesUnder(join(here, input))))).flat();
  const names = paths.map((path) => relative(here, path).split(sep).join('/')).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const digest = createHash('sha256').update(await readFile(join(here, name))).digest('hex');
    hash.update(`${digest}  ${name}\n`);
  }
  return hash.digest('hex');
}

async function outputs() {
  const script = await bundle();
  const gzip = gzipSync(script, { level: 9 }).length;
  if (gzip > BUDGET) throw new Error(`duilian.js is ${gzip} bytes gzipped, ${gzip - BUDGET} over the budget`);
  const stamp = {
    sources: await hashOfSources(),
    bundle: createHash('sha256').update(script).digest('hex'),
    bytes: script.length,
    gzip,
  };
  const license = await readFile(join(here, 'node_modules/lit/LICENSE'));
  return {
    'duilian.js': script,
    'duilian.js.LICENSES.txt': Buffer.concat([Buffer.from('Lit (lit, lit-element, lit-html, @lit/reactive-element)\n\n'), license]),
    'stamp.json': Buffer.from(`${JSON.stringify(stamp, null, 2)}\n`),
  };
}

async function check(files) {
  for (const [name, wanted] of Object.entries(files)) {
    const found = await readFile(join(here, 'dist', name)).catch(() => null);
    if (!found?.equals(wanted)) throw new Error(`dist/${name} is stale: run npm ci && npm run build`);
  }
}

async function write(files) {
  await mkdir(join(here, 'dist'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(here, 'dist', name), content);
}

const files = await outputs();
await (process.argv.includes('--check') ? check(files) : write(files));
console.log(`dist/duilian.js: ${files['duilian.js'].length} bytes, ${gzipSync(files['duilian.js'], { level: 9 }).length} gzipped`);

// Builds dist/duilian.js; with --check it builds in memory and fails if the committed bundle differs.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { minify } from 'terser';

const here = dirname(fileURLToPath(import.meta.url));
const BUDGET = 20_480;
/** Names of ours that never leave the bundle: no JSON, no DOM, no text's key. Long ones that occur often. */
const INTERNAL = [
  'abandon', 'arrive', 'asker', 'attach', 'calm', 'changed', 'clock', 'composer', 'draft', 'follow', 'fresh',
  'giveBack', 'giveUp', 'hosted', 'idle', 'lookFor', 'memory', 'modeFixed', 'moodBefore', 'notice',
  'onTrouble', 'openBrief', 'openLobby', 'openReport', 'openSession', 'passing', 'patch', 'press', 'refused',
  'requestUpdate', 'setPending', 'showTranscript', 'showTurn', 'signIn', 'signOut', 'startAttempt', 'takeTurn',
  'trouble', 'wish', 'world',
];
const INPUTS = ['src', 'locales', 'build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Style sheets come in as text: they are adopted, so that no page needs `style-src 'unsafe-inline'`. */
const cssText = (plugins) => plugins.onLoad({ filter: /\.css$/ }, async ({ path }) => {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
  return { contents: code.trim(), loader: 'text' };
});

/** The languages side by side, each key once. A text that one of them lacks stops the build. */
const locales = (plugins) => {
  plugins.onResolve({ filter: /^virtual:locales$/ }, () => ({ path: 'locales', namespace: 'virtual' }));
  plugins.onLoad({ filter: /.*/, namespace: 'virtual' }, async () => {
    const [zh, en] = await Promise.all(['zh-TW', 'en'].map(async (name) =>
      JSON.parse(await readFile(join(here, `locales/${name}.json`), 'utf8'))));
    const lacking = Object.keys({ ...zh, ...en }).filter((key) => !zh[key] || !en[key]);
    if (lacking.length) throw new Error(`locales: not in both languages: ${lacking}`);
    const both = Object.fromEntries(Object.keys(zh).map((key) => [key, [zh[key], en[key]]]));
    return { contents: JSON.stringify(both), loader: 'json' };
  });
};

/** Line breaks between tags are for us; without them the browser makes fewer text nodes too. */
const tightTemplates = (plugins) => plugins.onLoad({ filter: /views.*\.ts$/ }, async ({ path }) => ({
  contents: (await readFile(path, 'utf8')).replace(/([>}`])\n\s+(?=[<$`])/g, '$1').replace(/\n\s+(?=[@?.a-z-]+=)/g, ' '),
  loader: 'ts',
}));

/** Also for the unit tests, which bundle the same sources. */
export const plugins = [cssText, locales, tightTemplates].map((setup) => ({ name: setup.name, setup }));

async function bundle() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    // A plain script: it runs from `<script>` and from `<script type="module">` alike.
    format: 'iife',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/*! Contains Lit, BSD-3-Clause, see duilian.js.LICENSES.txt */' },
    plugins,
    mangleProps: new RegExp(`^(${INTERNAL.join('|')})$`),
    write: false,
  });
  const { code } = await minify(result.outputFiles[0].text, {
    ecma: 2020, toplevel: true, compress: { passes: 3 }, format: { comments: /^!/ },
  });
  return Buffer.from(code);
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

// Bundles each test like the widget itself and runs it under Node's test runner.
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { inWidget, root } from '../tools/paths.mjs';
import { plugins } from '../tools/plugins.mjs';

const out = inWidget('.test-out');
const tests = (await readdir(inWidget('test'))).filter((name) => name.endsWith('.test.ts'));

await rm(out, { recursive: true, force: true });
await build({
  absWorkingDir: root, entryPoints: tests.map((name) => `test/${name}`), outdir: out, bundle: true,
  format: 'esm', platform: 'node', target: 'node20', outExtension: { '.js': '.mjs' }, plugins,
});
const made = tests.map((name) => inWidget('.test-out', name.replace(/\.ts$/, '.mjs')));
process.exit(spawnSync(process.execPath, ['--test', ...made], { stdio: 'inherit' }).status ?? 1);

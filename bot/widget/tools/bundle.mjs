// Makes the scripts that pages load.
import { build } from 'esbuild';
import { minify } from 'terser';
import { root } from './paths.mjs';
import { plugins } from './plugins.mjs';

/** Names of ours that never leave the bundle: no JSON, no DOM, no text's key. Long ones that occur often. */
const INTERNAL = [
  'abandon', 'arrive', 'asker', 'attach', 'begin', 'calm', 'changed', 'choose', 'clock', 'composer', 'dismiss',
  'draft', 'emit', 'fail', 'follow', 'fresh', 'giveBack', 'giveUp', 'hosted', 'idle', 'leave', 'lookFor',
  'memory', 'modeFixed', 'moodBefore', 'notice', 'onTrouble', 'openBrief', 'openLobby', 'openReport',
  'openSession', 'passing', 'patch', 'press', 'refused', 'requestUpdate', 'setPending', 'showTranscript',
  'showTurn', 'signIn', 'signOut', 'startAttempt', 'takeTurn', 'trouble', 'wish', 'world',
];

/** The widget, and the page on which a trainee sees the way that he has come. */
export const ENTRIES = { 'duilian.js': 'src/index.ts', 'duilian-progress.js': 'src/progress/index.ts' };

export async function bundle(entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
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


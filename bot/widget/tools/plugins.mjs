// How our sources are read: for the bundle and for the unit tests alike.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { inWidget } from './paths.mjs';

/** Style sheets come in as text: they are adopted, so that no page needs `style-src 'unsafe-inline'`. */
const cssText = (plugins) => plugins.onLoad({ filter: /\.css$/ }, async ({ path }) => {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
  return { contents: code.trim(), loader: 'text' };
});

/** The languages side by side, each key once. A text that one of them lacks stops the build. */
const locales = (plugins) => {
  plugins.onResolve({ filter: /^virtual:locales/ }, ({ path }) => ({ path: path.slice(8), namespace: 'virtual' }));
  plugins.onLoad({ filter: /.*/, namespace: 'virtual' }, async ({ path: folder }) => {
    const [zh, en] = await Promise.all(['zh-TW', 'en'].map(async (name) =>
      JSON.parse(await readFile(inWidget(`${folder}/${name}.json`), 'utf8'))));
    const lacking = Object.keys({ ...zh, ...en }).filter((key) => !zh[key] || !en[key]);
    if (lacking.length) throw new Error(`locales: not in both languages: ${lacking}`);
    const both = Object.fromEntries(Object.keys(zh).map((key) => [key, [zh[key], en[key]]]));
    return { contents: JSON.stringify(both), loader: 'json' };
  });
};

/** Line breaks between tags are for us; without them the browser makes fewer text nodes too. */
const tightTemplates = (plugins) => plugins.onLoad({ filter: /[\\/]src[\\/](views|progress)[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
  contents: (await readFile(path, 'utf8')).replace(/([>}`])\n\s+(?=[<$`])/g, '$1').replace(/\n\s+(?=[@?.a-z-]+=)/g, ' '),
  loader: 'ts',
}));

export const plugins = [cssText, locales, tightTemplates].map((setup) => ({ name: setup.name, setup }));


import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the widget. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const inWidget = (...names) => join(root, ...names);

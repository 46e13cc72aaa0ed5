import { svg, type SVGTemplateResult } from 'lit/html.js';

/** Strokes on a 24-unit grid. Always decoration: the button around them has the name. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  pause: 'M9 6v12M15 6v12',
  end: 'M12 4v8M7 6.5a8 8 0 1010 0',
  sheet: 'M7 4h7l4 4v12H7zM10 12h5M10 16h5',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  good: 'M5 12l5 5 9-9',
  bad: 'M12 6v7M12 17v.5',
  next: 'M9 5l7 7-7 7',
};

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;

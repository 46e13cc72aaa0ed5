import { svg, type SVGTemplateResult } from 'lit';

/** Strokes on a 24-unit grid. Always decoration: the button around them has the name. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  hint: 'M9 18h6M10 21h4M8.5 15a6 6 0 117 0z',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.5v13l10-6.5z',
  end: 'M12 4v8M7 6.5a8 8 0 1010 0',
  sheet: 'M7 3.5h7l4 4v13H7zM10 12h5M10 16h5',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17z',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  retry: 'M19 12a7 7 0 11-2.5-5.4M17 3v4h-4',
  good: 'M5 12.5l4.5 4.5L19 7.5',
  bad: 'M12 7v6M12 16.5v.5M12 3.5l9.5 17h-19z',
  talk: 'M4 5h16v11h-9l-4 4v-4H4z',
  next: 'M9 5l7 7-7 7',
  up: 'M12 19V6M7 11l5-5 5 5',
  down: 'M12 5v13M7 13l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;

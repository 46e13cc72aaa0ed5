/** Our own script tag. A module has no `currentScript` and is found by its file's name. */
export const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="duilian.js"]');

/** The gateway that served the script: `…/widget/duilian.js` lies one folder below it. */
export const home = script?.src ? new URL('..', script.src).href : location.origin;

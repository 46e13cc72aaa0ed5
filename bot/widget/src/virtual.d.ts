declare module '*.css' {
  const text: string;
  export default text;
}

/** The files of locales/ side by side, made by the build: each key once, `[zh-TW, en]`. */
declare module 'virtual:locales' {
  const texts: Record<string, [string, string]>;
  export default texts;
}

/** The same of locales/progress/. */
declare module 'virtual:locales/progress' {
  const texts: Record<string, [string, string]>;
  export default texts;
}

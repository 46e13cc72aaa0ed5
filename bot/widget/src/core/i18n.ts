import en from '../../locales/en.json';
import zh from '../../locales/zh-TW.json';

export type Key = keyof typeof zh;
export type Translate = (key: Key, values?: Record<string, string | number>) => string;

/** The language that the widget speaks for a `lang` attribute: Chinese unless it asks for English. */
export const locale = (lang: string | null | undefined): 'zh-TW' | 'en' =>
  /^en\b/i.test(lang ?? '') ? 'en' : 'zh-TW';

/** Gives the texts of one language, with `{name}` filled in. */
export function translator(lang: string | null | undefined): Translate {
  const texts: Record<Key, string> = locale(lang) === 'en' ? en : zh;
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

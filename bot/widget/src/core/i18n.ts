import texts from 'virtual:locales';
import type zh from '../../locales/zh-TW.json';

export type Key = keyof typeof zh;
export type Translate = (key: Key, values?: Record<string, string | number>) => string;

/** The language that the widget speaks for a `lang` attribute: Chinese unless it asks for English. */
export const locale = (lang: string | null | undefined): 'zh-TW' | 'en' =>
  /^en\b/i.test(lang ?? '') ? 'en' : 'zh-TW';

/** Gives the texts of one language, with `{name}` filled in. */
export function translator(lang: string | null | undefined): Translate {
  return reader(texts, lang);
}

/** Reads one language of texts that a build has put side by side. */
export function reader(both: Record<string, [string, string]>, lang: string | null | undefined) {
  const column = locale(lang) === 'en' ? 1 : 0;
  return (key: string, values: Record<string, string | number> = {}): string =>
    both[key]![column].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

import texts from 'virtual:locales/progress';
import type zh from '../../locales/progress/zh-TW.json';
import { reader } from '../core/i18n';

export type Say = (key: keyof typeof zh, values?: Record<string, string | number>) => string;

/** The texts of the progress page in one language. */
export const speaker = (lang: string): Say => reader(texts, lang);

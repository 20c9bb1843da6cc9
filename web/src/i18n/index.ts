// The message catalogues. English decides the shape; the type checks that the others have it.
import { en } from './en.ts';
import { zhTW } from './zh-TW.ts';

type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

export type Catalogue = Shape<typeof en>;

export const LANGUAGES = { en: 'English', 'zh-TW': '正體中文' } as const;
/** For where there is no room. */
export const SHORT_LANGUAGES = { en: 'EN', 'zh-TW': '中文' } as const;
export type Language = keyof typeof LANGUAGES;

export const CATALOGUES: { readonly [L in Language]: Catalogue } = { en, 'zh-TW': zhTW };

/** The language to begin with: the first of the person's that we have. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    if (lower.startsWith('zh')) return 'zh-TW';
    if (lower.startsWith('en')) return 'en';
  }
  return 'en';
}

/**
 * Interface strings by key, in the reader's language. Components never hold words of their own, so that a
 * translation is one more table in `strings/`. English is in every bundle; another table is fetched from the
 * extension's own files when it is chosen.
 */
import { createInstance } from 'i18next';
import { en } from './strings/en';

/** Keys as code names them; `key_one`, `key_few` … are forms of `key`, chosen by the plural rules of `Intl`. */
export type StringKey = Exclude<
  keyof typeof en,
  `${string}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
>;
type Values = Record<string, string | number>;

/** A translation: any key, in any plural form its language has. What it lacks is shown in English. */
export type Table = Partial<Record<string, string>>;

/** Whether the interface has words for this key: asked of keys that were stored. */
export function isStringKey(key: string): key is StringKey {
  return Object.hasOwn(en, key);
}

/** The languages of the interface, each by its own name. */
export const LANGUAGES = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' } as const;
export type Language = keyof typeof LANGUAGES;

const TABLES: Record<Exclude<Language, 'en'>, () => Promise<Table>> = {
  fr: async () => (await import('./strings/fr')).fr,
  es: async () => (await import('./strings/es')).es,
  ar: async () => (await import('./strings/ar')).ar,
};

const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  resources: { en: { translation: en } },
});

let current: Language = 'en';
/** Asked for every value of every string: looked up once a language. */
let direction: 'ltr' | 'rtl' = 'ltr';
let numbers = new Intl.NumberFormat();

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value);
}

/** The first of the wanted languages (BCP 47) that the interface has; English when it has none of them. */
export function closestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.split('-')[0]?.toLowerCase();
    if (isLanguage(base)) return base;
  }
  return 'en';
}

/** Speaks this language from now on. What is drawn already stays as it is: call it before the first drawing. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en') words.addResourceBundle(language, 'translation', await TABLES[language]());
  await words.changeLanguage(language);
  current = language;
  direction = words.dir(language);
  numbers = new Intl.NumberFormat(localeTag());
}

/** The language spoken now, and the direction it is written in. */
export function spoken(): { language: Language; direction: 'ltr' | 'rtl' } {
  return { language: current, direction };
}

/** Numbers and dates follow the reader's own region where the language is the same ("en-GB", "fr-CA"). */
function localeTag(): string {
  const own = globalThis.navigator?.languages ?? [];
  return own.find((tag) => tag.split('-')[0] === current) ?? current;
}

/** A number in the reader's locale. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A figure between 0 and 1 with two digits, as the reader's locale writes it. */
export function formatFigure(value: number): string {
  return new Intl.NumberFormat(localeTag(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
}

/** First strong isolate and its end (Unicode Annex 9). */
const [FSI, PDI] = ['\u2068', '\u2069'];

/**
 * Words of an article in a sentence that is written from right to left: they keep their own direction, so that
 * "12 soldiers" is not turned around. Not needed where the sentence runs as the words do.
 */
function isolated(said: string): string {
  return said !== '' && direction === 'rtl' ? `${FSI}${said}${PDI}` : said;
}

/**
 * The string for a key, with `{name}` replaced. Where `n` is given, the form for that number is chosen.
 *
 * @example t('low.show', { n: 3 }) // 'Show 3 doubtful ones, and why'
 */
export function t(key: StringKey, values: Values = {}): string {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value) : isolated(value),
  ]);
  const n = values['n'];
  return String(
    words.t(key, { ...Object.fromEntries(shown), ...(typeof n === 'number' ? { count: n } : {}) }),
  );
}

/** Words one after the other, as the language lists them (English "a, b, c", Spanish "a, b y c"). */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(localeTag(), { type: 'unit' }).format(parts);
}

/** The name of an alphabet by its code (ISO 15924): "Cyrl" → "Cyrillic"; the code itself where the browser has no name. */
export function formatAlphabet(code: string): string {
  return new Intl.DisplayNames(localeTag(), { type: 'script' }).of(code) ?? code;
}

/** Time of day as the reader's locale writes it. */
export function formatTime(iso: string): string {
  return new Date(iso).toLocaleTimeString(localeTag(), { hour: '2-digit', minute: '2-digit' });
}

/** A day as the reader's locale writes it; the words themselves when they are not a date. */
export function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(localeTag(), { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Host of an address, without `www.`; empty where there is none. */
export function hostOf(url: string | null): string {
  if (!url) return '';
  try {
    return new URL(url).hostname.replace(/^www\./u, '');
  } catch {
    return '';
  }
}

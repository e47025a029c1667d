/**
 * Interface strings by key. Components never hold words of their own, so that a translation is one more table.
 */
import { en } from './strings/en';

export type StringKey = keyof typeof en;
type Values = Record<string, string | number>;

const plural = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat();

/** A number in the reader's locale. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

function isKey(key: string): key is StringKey {
  return Object.hasOwn(en, key);
}

/**
 * The string for a key, with `{name}` replaced. Where `n` is given and a `key.one` exists, the plural rule chooses.
 *
 * @example t('low.show', { n: 3 }) // 'Show 3 more, and why'
 */
export function t(key: StringKey, values: Values = {}): string {
  const n = values['n'];
  const variant = typeof n === 'number' ? `${key}.${plural.select(n)}` : '';
  const template: string = isKey(variant) ? en[variant] : en[key];
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? '');
  });
}

/** Time of day as the reader's locale writes it. */
export function formatTime(iso: string): string {
  return new Date(iso).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}

/** A day as the reader's locale writes it; the words themselves when they are not a date. */
export function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
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

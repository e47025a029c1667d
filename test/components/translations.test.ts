/** Every translation says everything that English says, in the forms that its language has for numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../components/strings';
import { ar } from '../../components/strings/ar';
import { en } from '../../components/strings/en';
import { es } from '../../components/strings/es';
import { fr } from '../../components/strings/fr';
import buttons from './data/buttons-of-a-page.json';
import several from './data/always-several.json';
import same from './data/same-in-translation.json';

const ENGLISH: Table = en;
const TABLES: Record<string, Table> = { fr, es, ar };
const FORM = /_(zero|one|two|few|many|other)$/u;
const EXCLAMATION = /[!¡]/u;

/** Key without its form, for keys that really are forms of another key. */
function baseOf(key: string, table: Table): string {
  const base = key.replace(FORM, '');
  return base in table ? base : key;
}

/** The forms of a key in a table: the key itself is the form `other`. */
function formsOf(base: string, table: Table): string[] {
  const forms = Object.keys(table).filter((key) => key !== base && baseOf(key, table) === base);
  return [...forms.map((key) => key.slice(base.length + 1)), 'other'].toSorted();
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/gu) ?? [])].toSorted();
}

function browserMessages(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
}

const BASES = Object.keys(ENGLISH).filter((key) => baseOf(key, ENGLISH) === key);

describe.each(Object.entries(TABLES))('the interface in %s', (language, table) => {
  const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const keys = Object.keys(table);

  it('has every key of English', () => {
    expect(BASES.filter((key) => !table[key])).toEqual([]);
  });

  it('has no key that English does not have', () => {
    expect(keys.filter((key) => !BASES.includes(baseOf(key, table)))).toEqual([]);
  });

  it('has exactly the forms that its numbers ask for', () => {
    const wrong = BASES.filter((base) => {
      const forms = formsOf(base, table);
      const counted = formsOf(base, ENGLISH).length > 1 || forms.length > 1;
      return counted && forms.join() !== asked.join();
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the placeholders; a form for one or two things may leave the number out', () => {
    const wrong = keys.filter((key) => {
      const wanted = placeholders(ENGLISH[baseOf(key, table)] ?? '');
      const found = placeholders(table[key] ?? '');
      const mayDrop = /_(zero|one|two)$/u.test(key) ? ['{n}'] : [];
      return (
        found.some((each) => !wanted.includes(each)) ||
        wanted.some((each) => !found.includes(each) && !mayDrop.includes(each))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no English over, but for words that are the same', () => {
    const allowed: Record<string, string[]> = same;
    const left = keys.filter(
      (key) =>
        table[key] === ENGLISH[key] &&
        /\p{L}/u.test((table[key] ?? '').replaceAll(/\{\w+\}/gu, '')) &&
        !allowed[language]?.includes(table[key] ?? ''),
    );
    expect(left.map((key) => `${key}: ${table[key]}`)).toEqual([]);
  });

  it('says it without exclamation marks', () => {
    expect(keys.filter((key) => EXCLAMATION.test(table[key] ?? ''))).toEqual([]);
  });

  it('has every message of the browser’s own menus', () => {
    const own = browserMessages(language);
    const english = browserMessages('en');
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, { message }] of Object.entries(own)) {
      expect(message, key).not.toBe(english[key]?.message);
      expect(message.includes('%s'), key).toBe(english[key]?.message.includes('%s'));
    }
  });
});

it.each(Object.entries({ en: ENGLISH, ...TABLES }))(
  'buttons that stand on one page have names of their own in %s',
  (_, table) => {
    for (const page of buttons.pages) {
      const names = page.keys.map((key) => table[key]);
      expect([page.page, new Set(names).size]).toEqual([page.page, page.keys.length]);
    }
  },
);

/** A number in front of a noun in the plural: "{n} claims", "{n} d’articles". */
const COUNTED =
  /\{(?:n|k|days|total|articles|claims|annotations|agreed|decided|open)\} (?:de |d’)?(?!(?:les|los|las|is|was|has|dans|sus|más|es|plus)\b)\p{Ll}+s\b/u;

it.each(Object.entries({ en: ENGLISH, fr, es }))(
  'what is counted has forms for its numbers in %s',
  (_, table) => {
    const single = Object.keys(table).filter(
      (key) =>
        baseOf(key, table) === key && formsOf(key, table).length === 1 && COUNTED.test(table[key] ?? ''),
    );
    expect(single.filter((key) => !several.keys.includes(key))).toEqual([]);
  },
);

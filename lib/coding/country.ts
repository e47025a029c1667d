/** Codes of the country that the row names, from the shipped list: nothing is looked up anywhere else. */
import { foldName } from '../compare/names';
import { cell, type Cells } from './cells';
import codes from './data/country-codes.json';
import type { Facts } from './facts';

interface Country {
  /** English name. */
  name: string;
  /** ISO 3166-1 numeric without leading noughts; null for a place without one. */
  iso: string | null;
  /** As ACLED calls it; null where its list has no such country. */
  region: string | null;
}

const byName = new Map<string, Country | null>();
for (const { iso, region, names } of codes.countries)
  for (const folded of new Set(names.map(foldName)))
    // A name of two countries names neither: "Congo".
    byName.set(folded, byName.has(folded) ? null : { name: names[0] ?? '', iso, region });

/**
 * @param words a country's name in English, French, Spanish or Arabic, or as the press has it
 * @returns null for a name that is not known, or that two countries have
 *
 * @example countryNamed('Burkina Faso') // { name: 'Burkina Faso', iso: '854', region: 'Western Africa' }
 */
function countryNamed(words: string): Country | null {
  return byName.get(foldName(words)) ?? null;
}

/** `iso` and `region` of the country that stands in the row; neither where it names none that is known. */
export function countryCells(facts: Facts): Cells {
  const answer = facts.answerTo('cell', 'country') ?? facts.answerTo('place', 'country');
  const country = answer === null ? null : countryNamed(answer);
  if (answer === null || country === null) return new Map();
  const values = { country: answer };
  return new Map([
    ['iso', cell(country.iso, { because: country.iso ? [{ rule: 'isoOfCountry', values }] : [] })],
    [
      'region',
      cell(country.region, { because: country.region ? [{ rule: 'regionOfCountry', values }] : [] }),
    ],
  ]);
}

#!/usr/bin/env node
// Joins the country names and nationalities of two maintained packages with the project's own press names
// (country-names.json: short names, further adjectives, peoples, capitals that stand for a government) into
// countries.json, which the engine reads:   node lib/suggest/data/compile-countries.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { countries } = require('i18n-iso-countries/langs/en.json');
const { nationalities } = require('i18n-nationality/langs/en.json');
const here = (file) => new URL(file, import.meta.url);
const own = JSON.parse(fs.readFileSync(here('country-names.json'), 'utf8'));

/** The package repeats the country's name where it knows no adjective, and adds remarks in brackets. */
const adjectiveOf = (code) => {
  const word = nationalities[code]?.replace(/ \(.*\)$/, '');
  return !word || /Territory|Islands|- |,/.test(word) || [countries[code]].flat().includes(word) ? null : word;
};

const rows = [];
for (const code of new Set([...Object.keys(countries), ...own.countries.map((c) => c.code)])) {
  const press = own.countries.find((c) => c.code === code);
  if (!press && own.omit.includes(code)) continue;
  const formal = [countries[code] ?? []].flat().filter((name) => !name.includes(','));
  const names = [...new Set([...(press?.names ?? []), ...formal])];
  const adjective = press?.adjectives.length ? null : adjectiveOf(code);
  rows.push({
    id: code,
    names,
    adjectives: [...new Set([...(press?.adjectives ?? []), ...(adjective ? [adjective] : [])])],
    people: press?.people ?? [],
    capitals: press?.capitals ?? [],
  });
}
const body = rows.map((row) => '    ' + JSON.stringify(row)).join(',\n');
const source =
  'Names and nationalities: npm i18n-iso-countries and i18n-nationality (MIT); press names, peoples and capitals: country-names.json. Written by compile-countries.mjs.';
fs.writeFileSync(here('countries.json'), `{\n  "source": ${JSON.stringify(source)},\n  "seats": ${JSON.stringify(own.seats)},\n  "countries": [\n${body}\n  ]\n}\n`);

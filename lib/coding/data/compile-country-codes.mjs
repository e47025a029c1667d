#!/usr/bin/env node
// Joins the names of countries in the languages of the interface, from a maintained package, and the press names of the
// engine with numeric codes and ACLED's regions into country-codes.json, which the ACLED profile reads:
// node lib/coding/data/compile-country-codes.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const here = (file) => new URL(file, import.meta.url);
const read = (file) => JSON.parse(fs.readFileSync(here(file), 'utf8'));
const codes = require('i18n-iso-countries/codes.json');
const languages = ['en', 'fr', 'es', 'ar'].map(
  (language) => require(`i18n-iso-countries/langs/${language}.json`).countries,
);
const press = read('../../suggest/data/country-names.json').countries;
const { regions } = read('acled-regions.json');

/** Codes of ISO that only its users assigned: no number of the standard. */
const OWN = ['XK'];

const rows = codes.map(([id, , number]) => ({
  id,
  iso: OWN.includes(id) ? null : String(Number(number)),
  region: regions.find(({ countries }) => countries.includes(id))?.region ?? null,
  names: [
    ...new Set([
      ...(press.find(({ code }) => code === id)?.names ?? []),
      ...languages.flatMap((names) => names[id] ?? []),
    ]),
  ],
}));
const body = rows.map((row) => '    ' + JSON.stringify(row)).join(',\n');
const source =
  'Names and numbers: npm i18n-iso-countries (MIT); press names: suggest/data/country-names.json; regions: acled-regions.json. Written by compile-country-codes.mjs.';
fs.writeFileSync(
  here('country-codes.json'),
  `{\n  "source": ${JSON.stringify(source)},\n  "countries": [\n${body}\n  ]\n}\n`,
);

/** Where an event was, beyond the words of the text: asked of the coder, one answer for all profiles; never looked up. */
import type { CodingProfile } from '../model';
import { cell, type Cells } from './cells';
import type { Facts } from './facts';
import type { Question } from './types';

/** What a coder says of a place, in the order of the form. */
const PLACE_FIELDS = ['country', 'admin1', 'admin2', 'admin3', 'latitude', 'longitude', 'precision'] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** Fields that every event has; a country may have no second and third level. */
const ASKED: readonly PlaceField[] = ['country', 'admin1', 'latitude', 'longitude', 'precision'];

const COLUMNS: Record<CodingProfile, Partial<Record<PlaceField, string>>> = {
  acled: {
    country: 'country',
    admin1: 'admin1',
    admin2: 'admin2',
    admin3: 'admin3',
    latitude: 'latitude',
    longitude: 'longitude',
    precision: 'geo_precision',
  },
  ucdp: {
    country: 'country',
    admin1: 'adm_1',
    admin2: 'adm_2',
    latitude: 'latitude',
    longitude: 'longitude',
    precision: 'where_prec',
  },
  gtd: {},
};

/** Codes of precision, each profile's own: 1 is the place itself. */
export const PRECISIONS: Record<CodingProfile, readonly string[]> = {
  acled: ['1', '2', '3'],
  ucdp: ['1', '2', '3', '4', '5', '6', '7'],
  gtd: [],
};

/** Furthest from nought, in degrees. */
export const FURTHEST: Partial<Record<PlaceField, number>> = { latitude: 90, longitude: 180 };

/** The fields that a profile has columns for. */
export function placeFields(profile: CodingProfile): PlaceField[] {
  return PLACE_FIELDS.filter((field) => COLUMNS[profile][field] !== undefined);
}

/**
 * Whether words can be the value of a field: degrees within the globe, a code of the profile, any other words.
 *
 * @example isPlaceValue('acled', 'latitude', '95') // false
 */
export function isPlaceValue(profile: CodingProfile, field: PlaceField, value: string): boolean {
  if (field === 'precision') return PRECISIONS[profile].includes(value);
  const most = FURTHEST[field];
  if (most === undefined) return value.trim() !== '';
  return /^-?\d{1,3}(?:\.\d+)?$/u.test(value) && Math.abs(Number(value)) <= most;
}

/** Cells of the place: answers, and an open question for what every event has. */
export function placeCells(facts: Facts): Cells {
  const { profile, event } = facts;
  return new Map(
    placeFields(profile).map((field) => {
      const answer = facts.answerTo('place', field);
      const question: Question = {
        question: 'place',
        about: field,
        values: { place: event.place ?? '' },
        options: [],
        input: 'text',
        claims: [],
        answer,
      };
      const asks = ASKED.includes(field) || answer !== null ? [question] : [];
      const because = answer === null ? [] : [{ rule: 'placeAnswered' as const, values: { answer } }];
      return [COLUMNS[profile][field] ?? field, cell(answer, { because, asks })];
    }),
  );
}

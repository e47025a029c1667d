/** The fields of a tag that two coders can see differently, and how each is read. */
import { foldVictims } from '../compare/victim-words';
import type { CasualtyValue } from '../model';
import type { Value } from './coefficients';
import type { Tag } from './match';

/** Names and codes are nominal; counts have distances. */
export type Scale = 'nominal' | 'count';

export type FieldId = keyof typeof FIELDS;

/** What a difference is called and what is chosen as one. */
export const PARTS = [
  'span',
  'kind',
  'count',
  'victims',
  'perpetrator',
  'source',
  'scope',
  'name',
  'type',
  'roles',
] as const;
export type Part = (typeof PARTS)[number];

interface Field {
  of: 'casualty' | 'actor';
  part: Part;
  scale: Scale;
  /** Null where the coder gave none: the unit then says nothing about this field. */
  read: (tag: Tag) => Value | null;
}

function ofClaim(read: (claim: CasualtyValue, tag: Tag) => Value | null): Field['read'] {
  return (tag) => {
    const { value } = tag.annotation;
    return value.kind === 'casualty' ? read(value.claim, tag) : null;
  };
}

/** Nobody is a value too: to name a source where the other names none is a difference. */
const NOBODY = '';

const claimField = (
  part: Part,
  read: (claim: CasualtyValue, tag: Tag) => Value | null,
  scale: Scale = 'nominal',
) => ({ of: 'casualty', part, scale, read: ofClaim(read) }) satisfies Field;

export const FIELDS = {
  kind: claimField('kind', ({ kind }) => kind),
  low: claimField('count', ({ count }) => count.low, 'count'),
  high: claimField('count', ({ count }) => count.high, 'count'),
  qualifier: claimField('count', ({ count }) => count.qualifier),
  victims: claimField('victims', ({ victims }) =>
    victims ? foldVictims(victims.resolved || victims.text) : NOBODY,
  ),
  status: claimField('victims', ({ victims }) => victims?.status ?? null),
  perpetrator: claimField('perpetrator', ({ perpetrator }, { who }) => who(perpetrator) ?? NOBODY),
  certainty: claimField('perpetrator', ({ perpetrator }) => perpetrator?.certainty ?? null),
  source: claimField('source', ({ source }, { who }) => who(source) ?? NOBODY),
  stance: claimField('source', ({ source }) => source?.stance ?? null),
  scope: claimField('scope', ({ scope }) => scope),
  negated: claimField('scope', ({ negated }) => (negated ? 'yes' : 'no')),
  name: {
    of: 'actor',
    part: 'name',
    scale: 'nominal',
    read: (tag) => {
      const { value } = tag.annotation;
      if (value.kind !== 'actor') return null;
      return tag.who({ start: 0, end: 0, text: value.name, resolved: value.name, actor: value.actor });
    },
  },
  type: {
    of: 'actor',
    part: 'type',
    scale: 'nominal',
    read: ({ annotation: { value } }) => (value.kind === 'actor' ? value.type : null),
  },
  roles: {
    of: 'actor',
    part: 'roles',
    scale: 'nominal',
    read: ({ annotation: { value } }) => (value.kind === 'actor' ? value.roles.toSorted().join(' ') : null),
  },
} as const satisfies Record<string, Field>;

const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** Fields of actors or of casualties, in the order of the editor. */
export function fieldsOf(kind: Field['of']): { id: FieldId; part: Part; scale: Scale }[] {
  return FIELD_IDS.flatMap((id) => {
    const { of, part, scale } = FIELDS[id];
    return of === kind ? [{ id, part, scale }] : [];
  });
}

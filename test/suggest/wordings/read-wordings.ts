import { readCount } from '../../../lib/cli/evaluate/gold.ts';

/**
 * The form of the wording files:
 *
 *     ## 38 including                     a wording of the codebook, by its number
 *     The strike killed 14 people, …      a sentence; " ¶ " starts a new paragraph
 *       gap: why                          the engine does not read it yet: an expected failure
 *       killed | 14=14 | people | by *    an expected claim: kind, count, victims, then in any order
 *                                         by PERPETRATOR, per SOURCE (`*`: whoever; absent: nobody), a scope or
 *                                         two with a slash, negated, derived, stance X, certainty X
 *       maybe injured | …                 a claim that may stand or not
 *       or                                another reading that is as good
 *       nothing                           no claim
 *       actor: rebel | separatists        an actor that must be suggested
 */
export interface ExpectedClaim {
  line: string;
  optional: boolean;
  kind: string;
  low: number | null;
  high: number | null;
  /** Words or what they stand for; null when anybody will do. */
  victims: string[] | null;
  /** Null when nobody is named; '*' when it does not matter. */
  perpetrator: string[] | null;
  source: string[] | null;
  scopes: string[];
  negated: boolean;
  derived: boolean;
  stance?: string;
  certainty?: string;
}

export interface ExpectedActor {
  type: string;
  words: string;
}

export interface Wording {
  number: number;
  title: string;
  sentence: string;
  gap: string | null;
  /** Readings that are equally good, each a list of claims. */
  readings: ExpectedClaim[][];
  actors: ExpectedActor[];
}

const namings = (cell: string): string[] => cell.split(' = ');

function readExpected(line: string): ExpectedClaim {
  const optional = line.startsWith('maybe ');
  const [kind = '', count = '', victims = '*', ...rest] = line.replace('maybe ', '').split(' | ');
  const { low, high } = readCount(count);
  const claim: ExpectedClaim = {
    line,
    optional,
    kind,
    low,
    high,
    victims: victims === '*' ? null : namings(victims),
    perpetrator: null,
    source: null,
    scopes: ['event'],
    negated: false,
    derived: false,
  };
  for (const cell of rest) {
    const [word = '', ...more] = cell.split(' ');
    const value = more.join(' ');
    if (word === 'by') claim.perpetrator = namings(value);
    else if (word === 'per') claim.source = namings(value);
    else if (word === 'stance') claim.stance = value;
    else if (word === 'certainty') claim.certainty = value;
    else if (cell === 'negated' || cell === 'derived') claim[cell] = true;
    else if (/^(event|other|cumulative|none)(\/|$)/.test(cell)) claim.scopes = cell.split('/');
    else throw new Error(`"${cell}" in "${line}" is no cell of a claim.`);
  }
  return claim;
}

/** @throws Error naming the line that cannot be read. */
export function readWordings(source: string): Wording[] {
  const wordings: Wording[] = [];
  let heading = { number: 0, title: '' };
  for (const line of source.split(/\r?\n/)) {
    const header = /^## (\d+) (.*)$/.exec(line);
    const current = wordings.at(-1);
    if (line === '') continue;
    if (header) heading = { number: Number(header[1]), title: header[2] ?? '' };
    else if (!line.startsWith('  '))
      wordings.push({ ...heading, sentence: line, gap: null, readings: [[]], actors: [] });
    else if (!current) throw new Error(`"${line}" stands before any sentence.`);
    else {
      const cell = line.trim();
      if (cell.startsWith('gap: ')) current.gap = cell.slice('gap: '.length);
      else if (cell.startsWith('actor: ')) {
        const [type = '', words = ''] = cell.slice('actor: '.length).split(' | ');
        current.actors.push({ type, words });
      } else if (cell === 'or') current.readings.push([]);
      else if (cell !== 'nothing') current.readings.at(-1)?.push(readExpected(cell));
    }
  }
  return wordings;
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  ACTOR_TYPES,
  CASUALTY_KINDS,
  SCOPES,
  type ActorType,
  type CasualtyKind,
  type Scope,
} from '../../model.ts';

/** One claim as a person annotated it; the fields are those of `docs/CODEBOOK.md`. */
export interface GoldClaim {
  /** The shortest clause that holds victim, count and what happened, exactly as in the text. */
  quote: string;
  /** Which occurrence of `quote` in the text, from 1. */
  occurrence: number;
  kind: CasualtyKind;
  /** The words of the number with its qualifier; null for a single person or a list of people. */
  count_text: string | null;
  low: number | null;
  high: number | null;
  victims: string | null;
  victims_resolved: string | null;
  perpetrator: string | null;
  source: string | null;
  scope: Scope;
  negated: boolean;
}

/** One party with the distinct words used for it in the text. */
export interface GoldActor {
  name: string;
  type: ActorType;
  mentions: string[];
}

export interface GoldDocument {
  id: string;
  genre: string;
  casualties: GoldClaim[];
  actors: GoldActor[];
  notes?: string | null;
}

/** A document of the gold set together with the text it annotates. */
export interface AnnotatedArticle {
  text: string;
  gold: GoldDocument;
}

const COUNT =
  /^(?:(?<words>.*)=)?(?:(?<vague>\?)|(?<from>\d+)(?:(?<open>\+)|-(?<to>\d+))?|\.\.(?<upTo>\d+))$/;

/**
 * Reads the count column: `five=5`, `at least nine=9+`, `up to 40=..40`, `12 to 15=12-15`, `dozens=?`,
 * and without words `1` for a single person, `4` for a list of people, `?` for a bare plural.
 *
 * @throws Error naming the cell when it has another shape.
 */
export function readCount(cell: string): Pick<GoldClaim, 'count_text' | 'low' | 'high'> {
  const parts = COUNT.exec(cell)?.groups;
  if (!parts) throw new Error(`"${cell}" is no count. Write words=NUMBER, NUMBER+, ..NUMBER, A-B or ?.`);
  const from = parts.from === undefined ? null : Number(parts.from);
  const to = parts.to ?? parts.upTo;
  const high = to === undefined ? (parts.open ? null : from) : Number(to);
  return { count_text: parts.words?.trim() || null, low: from, high };
}

function member<T extends string>(values: readonly T[], value: string, what: string): T {
  const found = values.find((known) => known === value);
  if (!found) throw new Error(`"${value}" is no ${what}. Known: ${values.join(', ')}.`);
  return found;
}

/** `quote #2` names the second occurrence. */
function readQuote(cell: string): Pick<GoldClaim, 'quote' | 'occurrence'> {
  const parts = /^(.*?)(?: #(\d+))?$/s.exec(cell);
  return { quote: parts?.[1] ?? cell, occurrence: Number(parts?.[2] ?? 1) };
}

function readClaim(line: string): GoldClaim {
  const [kind = '', quote = '', count = '', victims = '', ...rest] = line
    .split(' | ')
    .map((cell) => cell.trim());
  const [words = '', resolved] = victims.split(' = ');
  const claim: GoldClaim = {
    kind: member(CASUALTY_KINDS, kind, 'kind'),
    ...readQuote(quote),
    ...readCount(count),
    victims: words || null,
    victims_resolved: (resolved ?? words) || null,
    perpetrator: null,
    source: null,
    scope: 'event',
    negated: false,
  };
  for (const cell of rest) {
    if (cell.startsWith('by ')) claim.perpetrator = cell.slice(3);
    else if (cell.startsWith('per ')) claim.source = cell.slice(4);
    else if (cell === 'none negated') Object.assign(claim, { scope: 'none', negated: true });
    else claim.scope = member(SCOPES, cell, 'scope');
  }
  return claim;
}

function readActor(line: string): GoldActor {
  const [type = '', name = '', mentions = ''] = line.split(' | ').map((cell) => cell.trim());
  return { type: member(ACTOR_TYPES, type, 'actor type'), name, mentions: mentions.split('; ') };
}

/**
 * Reads one `.gold` file (its form is described in `test/gold/README.md`).
 *
 * @throws Error with the document and the line when a line cannot be read.
 *
 * @example
 * readGold('a', 'genre: attack\nclaims:\nkilled | Five died | Five=5 | Five = soldiers\nactors:\n').casualties[0]?.low // 5
 */
export function readGold(id: string, source: string): GoldDocument {
  const document: GoldDocument = { id, genre: 'other', casualties: [], actors: [], notes: null };
  let section: 'head' | 'claims' | 'actors' = 'head';
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const header = /^(genre|notes): (.*)$/.exec(line);
    try {
      if (line === '' || line.startsWith('//')) continue;
      else if (line === 'claims:' || line === 'actors:') section = line === 'claims:' ? 'claims' : 'actors';
      else if (section === 'claims') document.casualties.push(readClaim(line));
      else if (section === 'actors') document.actors.push(readActor(line));
      else if (header?.[1] === 'genre') document.genre = header[2] ?? '';
      else if (header?.[1] === 'notes') document.notes = header[2] ?? '';
      else throw new Error('Expected "genre: …", "notes: …", "claims:" or "actors:".');
    } catch (error) {
      throw new Error(`${id}, line ${index + 1}: ${(error as Error).message}`, { cause: error });
    }
  }
  return document;
}

/** Every `NNN-slug.txt` of a folder with the `NNN-slug.gold` beside it, in order of name. */
export function readGoldFolder(folder: string): AnnotatedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .toSorted()
    .map((name) => {
      const id = basename(name, '.gold');
      return {
        text: readFileSync(join(folder, `${id}.txt`), 'utf8').replaceAll('\r\n', '\n'),
        gold: readGold(id, readFileSync(join(folder, name), 'utf8')),
      };
    });
}

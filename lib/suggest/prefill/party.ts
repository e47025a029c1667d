import type { ActorEntry, ActorRole, ActorType, ActorValue, Reading, Span } from '../../model.ts';
import { articleFromText } from '../../text/plain.ts';
import { tokensOf } from '../actors/candidate.ts';
import { findActors } from '../actors/find-actors.ts';
import { fold } from '../actors/fold.ts';
import { isPerpetrator } from '../agents/doers.ts';
import { shapeOf } from '../actors/shapes.ts';
import { speaks } from '../actors/speech.ts';
import { ROLE_NOUNS } from '../actors/words.ts';
import { analyse, type AnalysedDocument } from '../document.ts';
import { humanness, singular } from '../people.ts';

/** The type where neither a list nor the shape of the words tells one. */
const UNTOLD_TYPE: ActorType = 'organisation';

const DETERMINER = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|some)\s+/i;
/** Signs around a selection made in haste; those at the end are tried from where they begin only. */
const EDGES = /^[\s"“”‘'«»([{,;:–—-]+|(?<![\s"“”'’«»)\]},;:.!?–—-])[\s"“”'’«»)\]},;:.!?–—-]+$/gu;

/** "the Orrin Brigade's" → "Orrin Brigade". */
export function nameIn(words: string): string {
  const bare = words
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
    .replace(/['’]s$/u, '');
  return bare.replace(DETERMINER, '') || bare || words.trim();
}

const key = (words: string): string => fold(nameIn(words));

/** The party of the reader's list, else of the reading, that goes by this name; a surname alone finds its person. */
function knownParty(name: string, reading: Reading, entries: readonly ActorEntry[]): ActorValue | null {
  const wanted = key(name);
  const entry = entries.find((each) => [each.name, ...each.aliases].some((form) => key(form) === wanted));
  if (entry) return { actor: entry.id, name: entry.name, type: entry.type, roles: [] };
  const parties = reading.suggestions.flatMap((each) => (each.kind === 'actor' ? [each] : []));
  const same =
    parties.find(({ value, quote }) => key(value.name) === wanted || key(quote) === wanted) ??
    parties.find(({ value }) => value.type === 'person' && key(value.name).split(' ').at(-1) === wanted);
  return same ? { ...same.value } : null;
}

/** What the words themselves tell of a party: a listed name, the shape of a name, a noun for people. */
function describedParty(name: string, entries: readonly ActorEntry[]): Pick<ActorValue, 'name' | 'type'> {
  const document = analyse(articleFromText(name));
  const mention = findActors(document, { actors: [...entries] }).find(
    ({ start, end }) => end - start >= name.length / 2,
  );
  if (mention) return { name: mention.value.name, type: mention.value.type };
  const words = name.split(' ');
  const shape = shapeOf(words);
  if (shape) return { name, type: shape.row.type };
  const head = fold(words.at(-1) ?? '');
  const role = ROLE_NOUNS.get(head) ?? ROLE_NOUNS.get(singular(head));
  if (role) return { name, type: role.type };
  const chunk = document.sentences[0]?.chunks.at(-1);
  if (!chunk || humanness(document, chunk) !== 'yes') return { name, type: UNTOLD_TYPE };
  return { name, type: document.tokens[chunk.head]!.tag === 'PROPN' ? 'person' : 'civilians' };
}

const overlaps = (one: Span | null | undefined, other: Span): boolean =>
  one !== null && one !== undefined && one.start < other.end && other.start < one.end;

/** The roles that the claims give the words, and what their own sentence shows of them. */
function rolesAt(document: AnalysedDocument, reading: Reading, span: Span, type: ActorType): ActorRole[] {
  const roles = new Set<ActorRole>();
  for (const each of reading.suggestions) {
    if (each.kind !== 'casualty') continue;
    if (overlaps(each.value.perpetrator, span)) roles.add('perpetrator');
    if (overlaps(each.value.victims, span)) roles.add('victim');
    if (overlaps(each.value.source, span)) roles.add('source');
  }
  const at = tokensOf(document, span.start, span.end);
  if (at) {
    const candidate = {
      ...span,
      ...at,
      type,
      rule: '',
      key: null,
      name: '',
      nameRank: 0,
      confidence: 1,
      reasons: [],
    };
    if (isPerpetrator(document, candidate)) roles.add('perpetrator');
    if (speaks(document, at.first, at.last)) roles.add('source');
  }
  return [...roles];
}

/** The party that a selection names, with the roles it has where it stands and has elsewhere in the article. */
export function readParty(
  document: AnalysedDocument,
  reading: Reading,
  span: Span,
  entries: readonly ActorEntry[],
): ActorValue {
  const name = nameIn(document.text.slice(span.start, span.end));
  const known = knownParty(name, reading, entries);
  const described = known ? null : describedParty(name, entries);
  const party: ActorValue = known ?? { actor: name, name, type: UNTOLD_TYPE, ...described, roles: [] };
  if (described) party.actor = described.name;
  const roles = new Set([...party.roles, ...rolesAt(document, reading, span, party.type)]);
  return { ...party, roles: [...roles] };
}

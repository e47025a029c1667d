import type { ActorMention } from './actors/find-actors.ts';
import type { Chunk } from './chunks.ts';
import { MONTH_WORDS } from './data/time-words.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { humanness, isPlural, singular } from './people.ts';
import { WordClass } from './word-class.ts';

/** A noun phrase that names people: what pronouns and short names can stand for. */
export interface Mention {
  first: number;
  last: number;
  head: number;
  sentence: number;
  text: string;
  name: boolean;
  plural: boolean;
  gender: 'male' | 'female' | null;
  /** Stands first in its sentence, or right before a verb: likelier to be taken up again. */
  subject: boolean;
}

const MALE =
  /^(?:mr|sir|father|monsignor|msgr|bishop|priest|brother|son|husband|man|boy|uncle|nephew|grandfather|businessman|policeman|gunman|king|prince|sheikh|imam|pope|spokesman|chairman|fisherman|herdsman|his)$/;
const FEMALE =
  /^(?:mrs|ms|miss|sister|daughter|wife|woman|girl|mother|aunt|niece|grandmother|businesswoman|policewoman|queen|princess|nun|schoolgirl|spokeswoman|chairwoman|actress|widow|her)$/;

const MALES = new WordClass((lower) => MALE.test(singular(lower.replace(/\.$/, ''))));
const FEMALES = new WordClass((lower) => FEMALE.test(singular(lower.replace(/\.$/, ''))));

function genderOf({ tokens }: AnalysedDocument, first: number, last: number): Mention['gender'] {
  for (let i = first; i <= last; i++) {
    if (MALES.has(tokens[i])) return 'male';
    if (FEMALES.has(tokens[i])) return 'female';
  }
  return null;
}

const ORGANISATION = new WordClass(
  /^(?:party|front|army|movement|group|organisation|organization|council|ministry|committee|court|agency|union|university|college|institute|front|force|forces|brigade|battalion|department|government|police|radio|television|news|times|post|journal|street|avenue|city|province|state|states|nations|church|hospital|bank|airport|river|day|alliance|federation|association|company|corporation|league|congress|senate|assembly|embassy)$/,
);

const months = new Set(MONTH_WORDS);

/** "Orlo, 3 May -- ", "Vashk (Newswire) --": the place where a report was written. */
function isDateline({ tokens, sentences }: AnalysedDocument, { first, last }: Chunk): boolean {
  if (sentences[tokens[first]!.sentence]!.first !== first) return false;
  const [sign, day, month] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  return sign?.text === ',' && day?.tag === 'NUM' && months.has(month?.lower ?? '');
}

/** Noun phrases that name people, in order of the text. Pronouns, names of groups and places of datelines are left out. */
export function findMentions(document: AnalysedDocument, actors: readonly ActorMention[]): Mention[] {
  const { tokens, sentences } = document;
  const persons = new Map(
    actors.filter(({ value }) => value.type === 'person').map((mention) => [mention.last, mention]),
  );
  const groups = new Set(
    actors.filter(({ value }) => !/^(?:person|civilians)$/.test(value.type)).map(({ last }) => last),
  );
  const mentions: Mention[] = [];
  for (const sentence of sentences) {
    for (const chunk of sentence.chunks) {
      const head = tokens[chunk.head]!;
      if (head.tag === 'PRON' || head.tag === 'NUM') continue;
      const person = persons.get(chunk.head);
      const human = humanness(document, chunk);
      const name = head.tag === 'PROPN' && !isPlural(head);
      if (!person && (human === 'no' || ORGANISATION.has(head))) continue;
      if (!person && name && (human !== 'yes' || groups.has(chunk.head))) continue;
      if (name && isDateline(document, chunk)) continue;
      mentions.push({
        first: chunk.first,
        last: chunk.last,
        head: chunk.head,
        sentence: sentence.index,
        text: slice(document, chunk.first, chunk.last).text,
        name,
        plural: isPlural(head) && !name,
        gender: genderOf(document, chunk.first, chunk.last),
        subject:
          tokens[chunk.last + 1]?.tag === 'VERB' ||
          tokens[chunk.last + 1]?.tag === 'AUX' ||
          chunk.first === sentence.first,
      });
    }
  }
  return mentions;
}

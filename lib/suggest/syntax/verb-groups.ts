import type { AnalysedDocument, Token } from '../document.ts';
import { IRREGULAR_FORMS } from '../data/triggers.ts';
import { WordClass } from '../word-class.ts';

/** A verb with its auxiliaries: "might have been killed". Positions are token positions. */
export interface VerbGroup {
  first: number;
  last: number;
  /** The main verb. */
  head: number;
  lemma: string;
  /** Form of the main verb. `past` is past tense or participle: only the neighbours tell. */
  form: 'base' | 's' | 'past' | 'ing';
  /** Has a form of "be" or "get" before a participle. */
  passive: boolean;
  /** Stands as a clause's own verb: has an auxiliary with tense or is itself in the present or past. */
  auxiliary: boolean;
  perfect: boolean;
  negated: boolean;
  modal: string | null;
  /** "to kill", "to have been killed". */
  infinitive: boolean;
}

const BE = new WordClass(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", "'m", "'s"]);
const HAVE = new WordClass(['have', 'has', 'had', 'having', "'ve", "'d"]);
const MODALS = new WordClass([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'shall',
  'should',
  'must',
  "'ll",
]);
/** Verbs whose participle looks like the base form. */
const SAME_PARTICIPLE = new WordClass([
  'put',
  'hit',
  'cut',
  'hurt',
  'beat',
  'set',
  'shut',
  'burst',
  'split',
  'become',
  'overrun',
  'run',
]);
const NEGATIONS = new WordClass(['not', "n't", 'never', 'neither', 'nor']);

/** Words that stand between the parts of a verb group. */
const isInner = (token: Token): boolean =>
  token.tag === 'ADV' || NEGATIONS.has(token) || token.lower === 'also' || token.lower === 'reportedly';

/** The form of a verb by its ending. `past` is past tense or participle. */
function verbForm(token: Token): VerbGroup['form'] {
  const { lower, lemma } = token;
  if (lower.endsWith('ing') && lower.length > 4) return 'ing';
  if (Object.hasOwn(IRREGULAR_FORMS, lower)) return lower.endsWith('s') && lower !== 'lost' ? 's' : 'past';
  if (lower.endsWith('ed')) return 'past';
  if (lemma === lower) return 'base';
  return lower.endsWith('s') && !lower.endsWith('ss') ? 's' : 'past';
}

/** The verb group that starts at token `at`, or null. */
export function readVerbGroup({ tokens }: AnalysedDocument, at: number, last: number): VerbGroup | null {
  const start = tokens[at]!;
  let i = at;
  let infinitive = false;
  if (start.lower === 'to') {
    let k = at + 1;
    while (k <= last && isInner(tokens[k]!)) k++;
    if (k > last || (tokens[k]!.tag !== 'VERB' && tokens[k]!.tag !== 'AUX')) return null;
    infinitive = true;
    i = at + 1;
  } else if (start.tag !== 'VERB' && start.tag !== 'AUX') return null;
  const group: VerbGroup = {
    first: at,
    last: at,
    head: at,
    lemma: '',
    form: 'base',
    passive: false,
    auxiliary: false,
    perfect: false,
    // "never hurt anyone": it stands before a verb that has no auxiliary.
    negated: tokens[at - 1]?.lower === 'never',
    modal: null,
    infinitive,
  };
  let be = false;
  let main = -1;
  for (; i <= last; i++) {
    const token = tokens[i]!;
    if (
      token.tag === 'VERB' &&
      !(HAVE.has(token) && i < last && (tokens[i + 1]!.tag === 'VERB' || BE.has(tokens[i + 1])))
    ) {
      main = i;
      break;
    }
    if (token.tag === 'AUX' || HAVE.has(token) || (token.tag === 'VERB' && MODALS.has(token))) {
      group.auxiliary = true;
      if (BE.has(token)) be = true;
      if (HAVE.has(token)) {
        group.perfect = true;
        be = false;
      }
      if (MODALS.has(token)) group.modal = token.lower;
      group.last = i;
      continue;
    }
    if (NEGATIONS.has(token)) {
      group.negated = true;
      continue;
    }
    if (!isInner(token)) break;
  }
  if (main < 0) {
    const head = tokens[group.last]!;
    return {
      ...group,
      head: group.last,
      lemma: BE.has(head) ? 'be' : HAVE.has(head) ? 'have' : head.lemma,
      form: verbForm(head),
      negated: group.negated || hasNegation(tokens, group.last + 1),
    };
  }
  const head = tokens[main]!;
  const bare = verbForm(head);
  const form = bare === 'base' && (be || group.perfect) && SAME_PARTICIPLE.has(head) ? 'past' : bare;
  return {
    ...group,
    last: main,
    head: main,
    lemma: Object.hasOwn(IRREGULAR_FORMS, head.lower) ? IRREGULAR_FORMS[head.lower]! : head.lemma,
    form,
    passive: be && form === 'past',
  };
}

const hasNegation = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && NEGATIONS.has(token);
};

/** Has tense of its own: "died", "was killed", "kills"; not "killing", "to kill", and "killed" only perhaps. */
export function isFinite(verb: VerbGroup): boolean {
  return !verb.infinitive && (verb.auxiliary || verb.form !== 'ing');
}

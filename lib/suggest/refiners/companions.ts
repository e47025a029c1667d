import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { parseSentence } from '../syntax/units.ts';
import type { Trace } from '../trace.ts';
import { readGroups } from '../victims.ts';
import { because } from '../reasons.ts';
import { WordClass } from '../word-class.ts';

/** Words that add people to those named before: "along with two of his bodyguards". */
const JOINERS = [
  ['along', 'with'],
  ['together', 'with'],
  ['as', 'well', 'as'],
  ['in', 'addition', 'to'],
];
/** How far after the claim a joiner may stand, in tokens. */
const REACH = 24;
const OPENS_JOINER = new WordClass(JOINERS.map(([word]) => word!));

/** Adds a claim for the people joined to the victims: "killed a mayor, along with two guards". */
export function addCompanions(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const { tokens, sentences } = document;
  const added: Claim[] = [];
  for (const claim of claims) {
    if (!claim.victimTokens || claim.value.negated) continue;
    const sentence = sentences[claim.sentence]!;
    const from = claim.victimTokens.last + 1;
    const to = Math.min(sentence.last, Math.max(claim.trigger, claim.victimTokens.last) + REACH);
    let bracket = false;
    for (let i = from; i <= to; i++) {
      const { text } = tokens[i]!;
      if (text === '(' || text === '[') bracket = true;
      if (text === ')' || text === ']') bracket = false;
      if (bracket) continue;
      const joiner = OPENS_JOINER.has(tokens[i])
        ? JOINERS.find((words) => words.every((word, k) => tokens[i + k]?.lower === word))
        : undefined;
      if (!joiner) {
        if (
          i > claim.trigger &&
          (tokens[i]!.tag === 'VERB' || tokens[i]!.tag === 'SCONJ' || text === ';' || text === ':')
        )
          break;
        continue;
      }
      const parsed = parseSentence(document, sentence);
      const unit = parsed.unitOf[i + joiner.length - sentence.first] ?? -1;
      const phrase = parsed.units[unit]?.type === 'np' ? phraseRight(document, parsed, unit) : null;
      const groups = phrase ? readGroups(document, phrase).filter(({ human }) => human === 'yes') : [];
      for (const group of groups) {
        if (
          claims.some(
            (other) => other.victimTokens?.head === group.head && other.value.kind === claim.value.kind,
          )
        )
          continue;
        if (
          added.some(
            (other) => other.victimTokens?.head === group.head && other.value.kind === claim.value.kind,
          )
        )
          continue;
        const first = Math.min(claim.trigger, claim.victimTokens.first);
        const { start, end } = slice(document, first, group.last);
        trace.add('refiners', 'companions', slice(document, group.first, group.last), joiner.join(' '));
        added.push({
          ...claim,
          start,
          end,
          rule: 'companions',
          reasons: [because('joined', { word: joiner.join(' ') })],
          confidence: Math.min(claim.confidence, 0.75),
          victimTokens: { first: group.first, last: group.last, head: group.head },
          value: {
            ...claim.value,
            count: group.count,
            victims: { ...group.victims, resolved: group.name ?? group.victims.text, status: group.status },
          },
        });
      }
      break;
    }
  }
  return [...claims, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

import type { ActorMention } from './actors/find-actors.ts';
import type { Claim } from './claim.ts';
import { slice, type AnalysedDocument } from './document.ts';
import { perpetratorOf } from './agents/by-rule.ts';
import { contextOf, nameTypes, type Candidate, type Rule } from './rules/candidate.ts';
import { actLinkRule } from './rules/act-links.ts';
import { absenceRule } from './rules/absence.ts';
import { memberRule } from './rules/members.ts';
import { nounRule } from './rules/nouns.ts';
import { attributeRule, placeRule, stateRule, victimNounRule } from './rules/states.ts';
import { searchRule } from './rules/search.ts';
import { summaryRule } from './rules/summaries.ts';
import { tollRule } from './rules/tolls.ts';
import { bulletRule, woundRule } from './rules/wounds.ts';
import { namingRule } from './rules/naming.ts';
import { verbRule } from './rules/verbs.ts';
import { parseSentence, type ParsedSentence } from './syntax/units.ts';
import type { Trace } from './trace.ts';
import type { VictimGroup } from './victims.ts';
import { because, reasonWords } from './reasons.ts';

/** The rules, in order; where two find the same victims of the same kind, the earlier one counts. */
const RULES: Rule[] = [
  verbRule,
  stateRule,
  placeRule,
  memberRule,
  tollRule,
  nounRule,
  actLinkRule,
  summaryRule,
  namingRule,
  attributeRule,
  victimNounRule,
  woundRule,
  bulletRule,
  absenceRule,
  searchRule,
];

const NEGATING = /\b(?:no one|nobody|none|without|neither)\b/;

function toClaim(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  actors: readonly ActorMention[],
  found: Candidate,
  group: VictimGroup,
): Claim {
  const { sentence } = parsed;
  const negated = found.negated || group.none || group.count.high === 0;
  const scope = negated || found.unreal ? 'none' : 'event';
  const reasons = [...found.reasons];
  if (found.unreal) reasons.push(because('no-fact', { why: found.unreal }));
  if (negated) reasons.push(because('negated'));
  const first = Math.min(found.trigger, group.first);
  const last = Math.max(found.trigger, group.last);
  const { start, end } = slice(document, first, last);
  return {
    start,
    end,
    rule: found.rule,
    reasons,
    confidence: found.base,
    sentence: sentence.index,
    trigger: found.trigger,
    victimTokens: { first: group.first, last: group.last, head: group.head },
    value: {
      kind: found.kind,
      count: group.count,
      victims: { ...group.victims, resolved: group.name ?? group.victims.text, status: group.status },
      perpetrator: perpetratorOf(document, parsed, found, actors),
      source: null,
      scope,
      negated: negated || NEGATING.test(group.victims.text.toLowerCase()),
      partOf: null,
      supersedes: null,
      date: null,
      place: null,
    },
  };
}

/** Casualty claims of a document in order of the text; empty when there are none. */
export function findClaims(document: AnalysedDocument, actors: ActorMention[], trace: Trace): Claim[] {
  const claims: Claim[] = [];
  const names = nameTypes(document, actors);
  for (const sentence of document.sentences) {
    const parsed = parseSentence(document, sentence);
    const context = contextOf(document, parsed, actors, names);
    const found: Candidate[] = [];
    for (const rule of RULES) for (const one of rule(context)) found.push(one);
    if (found.length === 0) continue;
    for (const one of found) {
      for (const group of one.groups) {
        const claim = toClaim(document, parsed, actors, one, group);
        trace.add(
          'claims',
          one.rule,
          slice(document, one.first, one.last),
          one.reasons.map(reasonWords).join('; '),
        );
        claims.push(claim);
      }
    }
  }
  return claims.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

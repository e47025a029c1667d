import type { CasualtyKind } from '../../model.ts';
import { phraseLeft } from '../syntax/coordination.ts';
import { subjectPhrase } from '../syntax/subjects.ts';
import { unitAt } from '../syntax/phrases.ts';
import { readGroups, type VictimGroup } from '../victims.ts';
import { candidate, type Candidate, type Context, type Rule } from './candidate.ts';
import { spelledOut } from './naming.ts';
import { because } from '../reasons.ts';

/** Words that sum up victims and are then spelt out: "the dead were a nurse and two guards". */
const SUMMARY: Record<string, CasualtyKind> = {
  dead: 'killed',
  deceased: 'killed',
  murdered: 'killed',
  assassinated: 'killed',
  killed: 'killed',
  slain: 'killed',
  fatalities: 'killed',
  fatality: 'killed',
  wounded: 'injured',
  injured: 'injured',
  kidnapped: 'captured',
  abducted: 'captured',
  hostages: 'captured',
  captives: 'captured',
  missing: 'missing',
  abductees: 'captured',
  taken: 'captured',
  shot: 'killed',
  executed: 'killed',
  beheaded: 'killed',
  hanged: 'killed',
  massacred: 'killed',
  martyred: 'killed',
  drowned: 'killed',
  victim: 'killed',
  victims: 'killed',
};

/** "Her husband was among the dead", "is believed to be among those taken": who is meant; null without "among". */
function amongThem({ document, parsed, human }: Context, index: number): VictimGroup[] | null {
  const unit = unitAt(parsed, index)!;
  const at = unit.type === 'np' ? index - 1 : index - 2;
  const among = unitAt(parsed, at);
  if (among?.type !== 'prep' || among.lower !== 'among') return null;
  const gap = unitAt(parsed, at - 1)?.type === 'adv' ? 1 : 0;
  const link = unitAt(parsed, at - 1 - gap);
  // "Pregnant woman among six dead": a headline without its verb.
  if (link?.type === 'np' && at - 1 === 0 && unit.type === 'adj' && human(0)) {
    const headline = phraseLeft(document, parsed, 0);
    return headline ? readGroups(document, headline).filter((group) => group.human === 'yes') : [];
  }
  if (link?.type !== 'vg' || link.verb.lemma !== 'be') return null;
  const named = subjectPhrase(document, parsed, at - 1 - gap, { human });
  return named ? readGroups(document, named).filter((group) => group.human === 'yes') : [];
}

/** "The wounded include a child and a woman", "The dead were identified as X and Y", "Among the dead was a nurse". */
export const summaryRule: Rule = (context) => {
  const { document, parsed } = context;
  const { tokens } = document;
  const found: Candidate[] = [];
  parsed.units.forEach((unit, index) => {
    if (unit.type !== 'np' && unit.type !== 'vg' && unit.type !== 'adj') return;
    const word = tokens[unit.last]!.lower;
    const kind = Object.hasOwn(SUMMARY, word) ? SUMMARY[word]! : null;
    const those =
      unit.type === 'vg' &&
      tokens[unit.first - 1]?.lower === 'who' &&
      tokens[unit.first - 2]?.lower === 'those';
    if (!kind || (unit.type === 'vg' && unit.first !== unit.last && !those)) return;
    if (word === 'taken' && unit.type !== 'vg') return;
    const members = amongThem(context, index);
    if (members) {
      if (members.length > 0)
        found.push(
          candidate({
            rule: 'summary',
            kind,
            groups: members,
            trigger: unit.last,
            unit: index,
            reasons: [because('among', { word })],
            base: 0.75,
          }),
        );
      return;
    }
    // "the 20 dead" says something of its own only after "among".
    if (unit.type === 'adj') return;
    const amongst = unitAt(parsed, index - 2);
    const murdered =
      unit.type === 'vg' &&
      unitAt(parsed, index - 1)?.type === 'np' &&
      amongst?.type === 'prep' &&
      amongst.lower === 'among';
    const also =
      murdered || (unit.type === 'vg' && /^(?:also|among)$/.test(tokens[unit.first - 1]?.lower ?? ''));
    const opener = unit.type === 'np' ? tokens[unit.chunk.first]!.lower : tokens[unit.first - 1]?.lower;
    // "Injured by the blast were a driver and a baker"
    const inverted = unit.type === 'vg' && unit.first === parsed.sentence.first;
    if (opener !== 'the' && opener !== 'those' && !also && !those && !inverted) return;
    let at = index + 1;
    while (
      (unitAt(parsed, at)?.type === 'prep' && unitAt(parsed, at + 1)?.type === 'np') ||
      unitAt(parsed, at)?.type === 'adv'
    )
      at += unitAt(parsed, at)?.type === 'adv' ? 1 : 2;
    const verb = unitAt(parsed, at);
    if (
      verb?.type !== 'vg' ||
      !/^(?:be|include|identify|name|comprise)$/.test(verb.verb.lemma) ||
      verb.verb.negated ||
      (inverted && verb.verb.lemma !== 'be')
    )
      return;
    // What befell "the victims" stands elsewhere: only the names of some of them are read here.
    const victims = /^victims?$/.test(word);
    if (victims && tokens[unit.first - 1]?.lower !== 'among') return;
    const groups = spelledOut(document, parsed, at);
    if (groups.length === 0) return;
    found.push(
      candidate({
        rule: victims ? 'naming' : 'summary',
        kind,
        groups,
        trigger: unit.last,
        unit: index,
        reasons: [because('spelt-out', { word })],
        base: 0.75,
      }),
    );
  });
  return found;
};

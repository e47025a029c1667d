import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** Who did it and how sure, who says so and how, of the first claim of a text: "rebels claimed", "army denies". */
function read(text: string): [perpetrator: string | null, source: string | null] {
  for (const suggestion of suggest(articleFromText(text)).suggestions)
    if (suggestion.kind === 'casualty') {
      const { perpetrator, source } = suggestion.value;
      return [
        perpetrator && `${perpetrator.text} | ${perpetrator.certainty}`,
        source && `${source.text} | ${source.stance}`,
      ];
    }
  throw new Error(`no claim in: ${text}`);
}

/** Each wording beside the ones that only look like it. */
const rows: [text: string, perpetrator: string | null, source: string | null][] = [
  // A deed that its author claims, and what claims none.
  ['The rebels claimed the attack, which killed 12 people.', 'The rebels | claimed', null],
  ['The Red Dawn claimed the attack, which killed 12 people.', 'The Red Dawn | claimed', null],
  [
    'The Harim Front claimed responsibility for the attack, which killed 12 people.',
    'The Harim Front | claimed',
    null,
  ],
  ['An attack claimed by the Harim Front killed 12 people.', 'the Harim Front | claimed', null],
  ['No group has claimed the attack, which killed 12 people.', null, null],
  ['The rebels have not claimed responsibility for the attack that killed 12 people.', null, null],
  ['The rebels claimed that 12 soldiers were killed.', null, 'The rebels | claims'],
  ['The army claimed to have killed nine rebels.', 'The army | stated', 'The army | claims'],
  ['Violence claimed the lives of 12 people in Orlo.', null, null],
  // What is denied.
  ['The army denied killing five villagers in Orlo.', 'The army | disputed', 'The army | denies'],
  ['The army denied that its troops killed five villagers.', 'its troops | disputed', 'The army | denies'],
  ['The army denied any role in the deaths of five villagers.', 'The army | disputed', 'The army | denies'],
  ['The army denied that five villagers were killed.', null, 'The army | denies'],
  [
    'Residents said the army killed five villagers. The army denied the charge.',
    'the army | disputed',
    'Residents | states',
  ],
  [
    'Residents said rebels killed five villagers. The army denied the charge.',
    'rebels | stated',
    'Residents | states',
  ],
  [
    'Residents said the army killed five villagers. The army denied a visa to a reporter.',
    'the army | stated',
    'Residents | states',
  ],
  // What cannot be confirmed.
  ['The army could not confirm that five villagers were killed.', null, 'The army | cannot_confirm'],
  ['The police were unable to confirm that five villagers were killed.', null, 'The police | cannot_confirm'],
  ['Police could neither confirm nor deny that five villagers were killed.', null, 'Police | cannot_confirm'],
  ['The police confirmed that five villagers were killed.', null, 'The police | states'],
  // Suspected and blamed.
  ['Suspected rebels killed five villagers in Orlo.', 'Suspected rebels | suspected', null],
  ['Five villagers were killed by gunmen believed to be rebels.', 'gunmen | suspected', null],
  ['Five villagers were killed by rebels in Orlo.', 'rebels | stated', null],
  ['Police accused the militia of killing five villagers.', 'the militia | blamed', 'Police | claims'],
  [
    'The government blamed the killing of five villagers on the rebels.',
    'the rebels | blamed',
    'The government | claims',
  ],
  [
    'Five villagers were killed in an attack attributed to the Harim Front.',
    'the Harim Front | blamed',
    null,
  ],
  // A source that speaks of its own deeds, and one that speaks of others'.
  ['MFK said its fighters killed nine soldiers.', 'its fighters | stated', 'MFK | claims'],
  ['“We killed nine soldiers,” the rebels said.', 'We | stated', 'the rebels | claims'],
  ['The mayor said rebels killed five villagers.', 'rebels | stated', 'The mayor | states'],
  ['The army said rebels killed nine of its soldiers.', 'rebels | stated', 'The army | states'],
];

describe('how sure the text is of who did it, and how a source stands to it', () => {
  for (const [text, perpetrator, source] of rows)
    test(text, () => expect(read(text)).toEqual([perpetrator, source]));
});

import { expect, test } from 'vitest';
import { decide, redecide } from '../../lib/review';
import { quietPairs, withoutQuiet } from '../../lib/review/quiet';
import { actor, casualty, CONTEXT } from './sample';

const rejected = decide(actor('The army'), { action: 'reject' }, CONTEXT);

test('the same words with the same tag stay quiet, whatever their case', () => {
  const again = { ...actor('The army'), id: 'other', quote: 'the  ARMY' };
  const { shown, quiet } = withoutQuiet([again, casualty(), actor('the mayor')], [rejected]);
  expect(quiet).toEqual([again]);
  expect(shown.map((each) => each.quote)).toEqual(['killed 12 civilians', 'the mayor']);
});

test('the same words with another tag are shown', () => {
  const other = { ...casualty(), quote: 'The army' };
  expect(withoutQuiet([other], [rejected]).quiet).toEqual([]);
});

test('once the pair is accepted somewhere it is shown again', () => {
  const accepted = decide(actor('The army'), { action: 'accept' }, { ...CONTEXT, id: 'n2' });
  expect(withoutQuiet([actor('The army')], [rejected, accepted]).quiet).toEqual([]);
});

test('the list names every pair once, and a rejection taken back leaves it', () => {
  const second = { ...rejected, id: 'n2' };
  expect(quietPairs([rejected, second])).toEqual([
    { words: 'The army', tag: 'actor', annotationIds: ['n1', 'n2'] },
  ]);
  expect(quietPairs([redecide(rejected, 'accept', CONTEXT)])).toEqual([]);
});

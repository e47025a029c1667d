import { describe, expect, test } from 'vitest';
import { attentionIn, orphanRemark, outcomeOf } from '../../lib/cli/demo/outcome';

const EMPTY = { placed: 0, attention: 0 };

describe('tags over a reload', () => {
  test('all that was accepted came back', () => {
    expect(outcomeOf(EMPTY, 12, { placed: 12, attention: 0 })).toEqual({ lost: 0, orphans: 0 });
  });

  test('orphans of earlier runs are told and are no failure', () => {
    const before = { placed: 7, attention: 3 };
    expect(outcomeOf(before, 5, { placed: 12, attention: 3 })).toEqual({ lost: 0, orphans: 3 });
    expect(outcomeOf(before, 0, before)).toEqual({ lost: 0, orphans: 3 });
  });

  test('a tag accepted in this run that is gone, orphaned or changed is lost', () => {
    expect(outcomeOf(EMPTY, 5, { placed: 4, attention: 0 }).lost).toBe(1);
    expect(outcomeOf({ placed: 7, attention: 3 }, 5, { placed: 11, attention: 4 })).toEqual({
      lost: 1,
      orphans: 3,
    });
    expect(outcomeOf(EMPTY, 5, { placed: 5, attention: 2 }).lost).toBe(2);
  });

  test('an earlier tag that found its place again is nobody’s loss', () => {
    expect(outcomeOf({ placed: 7, attention: 3 }, 5, { placed: 13, attention: 2 })).toEqual({
      lost: 0,
      orphans: 2,
    });
  });

  test('the panel’s words are read, and the remark says what is safe', () => {
    expect(attentionIn('Saved 4 12 to look at')).toBe(12);
    expect(attentionIn('Needs a look 2')).toBe(2);
    expect(attentionIn('Saved 4')).toBe(0);
    expect(orphanRemark(0)).toBeNull();
    expect(orphanRemark(1)).toContain('1 tag of an earlier run has no sure place');
    expect(orphanRemark(3)).toContain('nothing was lost');
  });
});

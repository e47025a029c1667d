import { expect, it } from 'vitest';
import { isSpace, startsPlain } from '../../lib/suggest/letters.ts';

it.each(['killed', 'Dorna', '14'])('%s begins plainly', (word) => expect(startsPlain(word)).toBe(true));
it.each(['“', "'s", '—', 'État', '', '$5'])('%s does not', (word) => expect(startsPlain(word)).toBe(false));

it('knows the white space that patterns know', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    if (isSpace(sign, 0) !== /\s/.test(sign)) expect.fail(`U+${code.toString(16)}`);
  }
});

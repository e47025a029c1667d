import { describe, expect, test } from 'vitest';
import type { CasualtyValue } from '../../lib/model.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** Classes of sentences with the claims that must be among those found; an empty list: none may be. */
export type ClaimSpecs = Record<string, [sentence: string, claims: string[]][]>;

/** A claim in a line: kind, bounds, and whom the victims stand for. */
const line = ({ kind, count, victims, negated, scope }: CasualtyValue): string =>
  `${kind} ${count.low ?? '?'}-${count.high ?? '?'} ${victims?.resolved ?? ''}${negated ? ' not' : scope === 'none' ? ' unreal' : ''}`;

/** The claims of a text, each as a line such as "killed 3-3 monks". */
export const claimLines = (text: string): string[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [line(suggestion.value)] : [],
  );

/** A test for each sentence. */
export function testClaims(specs: ClaimSpecs): void {
  describe.each(Object.entries(specs))('%s', (_title, rows) => {
    test.each(rows)('%s', (sentence, claims) => {
      const found = claimLines(sentence);
      if (claims.length === 0) expect(found).toEqual([]);
      else expect(found).toEqual(expect.arrayContaining(claims));
    });
  });
}

import { describe, expect, test } from 'vitest';

/** Classes of wordings: texts, each with a party of its last claim, null where that has none. */
export type LastClaimSpecs = Record<string, [text: string, who: string | null][]>;

/** A test a text: it has claims, and the party that `read` gives for the last one holds the words of the spec. */
export function testLastClaims(specs: LastClaimSpecs, read: (text: string) => (string | null)[]): void {
  for (const [what, rows] of Object.entries(specs))
    describe(what, () => {
      for (const [text, who] of rows)
        test(text, () => {
          const found = read(text);
          expect(found.length).toBeGreaterThan(0);
          const last = found.at(-1) ?? null;
          if (who === null) expect(last).toBeNull();
          else expect(last).toContain(who);
        });
    });
}

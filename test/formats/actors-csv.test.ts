import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsToCsv, readActorsCsv } from '../../lib/formats/actors-csv';
import { claimsToCsv, spansToCsv } from '../../lib/formats/csv';
import { planImport } from '../../lib/formats/import';
import { ACTOR_TYPES, type ActorEntry, type Bundle } from '../../lib/model';
import { suggest } from '../../lib/suggest/pipeline';
import { articleFromText } from '../../lib/text/plain';
import { errorOf, valueOf } from './result';
import { bundle as sample } from './sample';

const AT = '2026-03-01T08:00:00.000Z';
function options() {
  let made = 0;
  return { at: AT, newId: () => `id-${++made}` };
}
const read = (text: string | Uint8Array) => readActorsCsv(text, options());
const bundle = (actors: ActorEntry[]): Bundle => ({ articles: [], annotations: [], events: [], actors });

const LIST = [
  'name,type,aliases,country,identifiers,wikidata',
  'Lantern Brotherhood,rebel,LBH; the Lanterns,MD,ucdp=9001; acled: 17,Q900',
  '"Wardens, the",State forces,,,,',
  '',
].join('\n');

describe('a table of actors', () => {
  it('becomes entries with aliases, country and identifiers', () => {
    expect(valueOf(read(LIST))).toEqual([
      {
        id: 'id-1',
        name: 'Lantern Brotherhood',
        type: 'rebel',
        aliases: ['LBH', 'the Lanterns'],
        identifiers: { country: 'MD', ucdp: '9001', acled: '17', wikidata: 'Q900' },
        created: AT,
        modified: AT,
      },
      {
        id: 'id-2',
        name: 'Wardens, the',
        type: 'state_forces',
        aliases: [],
        identifiers: {},
        created: AT,
        modified: AT,
      },
    ]);
  });

  it.each([
    [
      'semicolons, a mark of bytes and other names of the columns',
      '\uFEFFActor;Type;Alias\r\nLantern Brotherhood;REBEL;LBH\r\n',
    ],
    ['tabs', 'name\ttype\taliases\nLantern Brotherhood\trebel\tLBH\n'],
    ['empty lines', 'name,type,aliases\n\nLantern Brotherhood,rebel,LBH\n,,\n'],
  ])('may have %s', (_, text) => {
    expect(valueOf(read(text))).toMatchObject([
      { name: 'Lantern Brotherhood', type: 'rebel', aliases: ['LBH'] },
    ]);
  });

  it('comes back from what was written', () => {
    const word = fc.stringMatching(/^[A-Za-z;\\"=+,é-]{1,8}$/).map((text) => `N${text}x`);
    const entry = fc.record({
      name: word,
      type: fc.constantFrom(...ACTOR_TYPES),
      aliases: fc.uniqueArray(word, { maxLength: 3 }),
      identifiers: fc.dictionary(
        fc.constantFrom('country', 'wikidata', 'ucdp'),
        fc.stringMatching(/^[A-Z;0-9=]{1,5}$/),
      ),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ name }) => name.toLowerCase() }),
        (entries) => {
          const list = entries.map((one, i) => ({
            ...one,
            aliases: one.aliases.filter((alias) => alias !== one.name),
            id: `id-${i + 1}`,
            created: AT,
            modified: AT,
          }));
          expect(valueOf(read(actorsToCsv(list)))).toEqual(list);
        },
      ),
    );
  });

  it('goes through the dry run: a second time it changes nothing', () => {
    const once = valueOf(read(LIST));
    expect(planImport(bundle([]), bundle(once)).counts.added).toBe(2);
    const again = valueOf(
      readActorsCsv(LIST, { at: '2026-04-01T00:00:00.000Z', newId: () => crypto.randomUUID() }),
    );
    expect(planImport(bundle(once), bundle(again)).counts).toMatchObject({ added: 0, same: 2 });
  });

  it('tells of a name that two actors share', () => {
    const result = read('name,type,aliases\nRed Dawn,rebel,RD\nRoyal Dragoons,state_forces,RD\n');
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.notices).toEqual([
      '"RD" is a name of "Red Dawn" and of "Royal Dragoons"; the first one counts.',
    ]);
  });
});

describe('a bad table is refused whole, with the place', () => {
  it.each([
    ['', /is empty/],
    ['name,type\n', /no rows/],
    ['name,kinds\nA,rebel\n', /no column "type".*"name, kinds"/],
    ['name,type,type\nA,rebel,rebel\n', /Two columns .* "type"/],
    ['name,type\nA,rebel\nB,guerrilla\n', /Row 3: "guerrilla" is no type of actor; .*rebel/],
    ['name,type\n,rebel\n', /Row 2: the name is empty/],
    ['name,type\nA,rebel\nB,rebel,x\n', /Row 3 has 3 cells, the first row has 2/],
    ['name,type\n"A,rebel\n', /Row \d: .*[Qq]uote/],
    ['name,type\nA,rebel\na,rebel\n', /Row 3: "a" stands in row 2/],
    ['name,type,identifiers\nA,rebel,Q12\n', /Row 2: the identifier "Q12"/],
    ['name,type\na,x\nb,x\nc,x\nd,x\ne,x\n', /Row 2.*Row 3.*Row 4.* 2 more rows are wrong/],
  ])('%j', (text, message) => {
    expect(errorOf(read(text)).what).toMatch(message);
  });

  it.each([
    ['claims', claimsToCsv],
    ['tags', spansToCsv],
  ])('our own table of %s is called what it is', (_name, write) => {
    const error = errorOf(read(valueOf(write(sample))));
    expect(error.code).toBe('claims-table');
    expect(error.next).toContain('JSON-LD');
  });

  it('also when its bytes are no text', () => {
    expect(errorOf(read(new Uint8Array([0x6e, 0xff, 0xfe, 0x80]))).code).toBe('encoding');
  });
});

describe('the list in the engine', () => {
  const actors = valueOf(
    read(
      'name,type,aliases\nLantern Brotherhood,militia,LBH; Lanterns of Orlo\nHamas Bakery,organisation,\n',
    ),
  );
  const mentions = (text: string) =>
    suggest(articleFromText(text), { actors }).suggestions.filter(({ kind }) => kind === 'actor');

  it('names what no list of ours knows, by name and alias, as one party', () => {
    const found = mentions('The LBH attacked Vashk on Monday. The Lanterns of Orlo killed two guards there.');
    const own = found.filter(({ rule }) => rule === 'own-list');
    expect(own.map(({ quote }) => quote)).toEqual(['LBH', 'Lanterns of Orlo']);
    expect(own.map(({ value }) => value)).toMatchObject([
      { name: 'Lantern Brotherhood', type: 'militia' },
      { name: 'Lantern Brotherhood', type: 'militia' },
    ]);
  });

  it('comes before our own lists', () => {
    const [first] = mentions('Hamas Bakery said it would open again on Sunday.');
    expect(first).toMatchObject({ rule: 'own-list', quote: 'Hamas Bakery', value: { type: 'organisation' } });
  });
});

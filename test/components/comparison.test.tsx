// @vitest-environment jsdom
/** The comparison of one event on screen, and its report: three reports of one attack, read by the engine. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { EventComparison } from '../../components/library/compare/EventComparison';
import { reportText } from '../../components/library/report/report-text';
import { claimsForReport } from '../../components/library/report/report-claims';
import type { AnswerSame } from '../../components/library/compare/SamePeople';
import type { CodingAnswer, VictimGroupChoice } from '../../lib/model';
import { articleOf, says } from '../compare/claims';
import { libraryOf, READ } from '../told/told';
import { violations } from './axe';

const BUNDLE = libraryOf();
const [EVENT] = BUNDLE.events;
if (!EVENT) throw new Error('no event');
const { articles, own, elsewhere } = claimsForReport(BUNDLE, EVENT);

afterEach(cleanup);

function shown(choices: VictimGroupChoice[] = [], onSay?: (words: string, group: string | null) => void) {
  return render(
    <EventComparison
      bundle={BUNDLE}
      articles={articles}
      claims={own}
      elsewhere={elsewhere}
      choices={choices}
      isOneEvent
      {...(onSay ? { onSay } : {})}
    />,
  ).container;
}

/** The row whose head holds these words. */
function row(...words: string[]): HTMLElement {
  const table = document.querySelector('.comparison') as Element;
  const found = [...table.querySelectorAll('tr')].find((each) => {
    const head = each.querySelector('th[scope=row]')?.textContent ?? '';
    return words.every((word) => head.includes(word));
  });
  if (!found) throw new Error(`no row “${words.join(' ')}”`);
  return found;
}

describe('who says what', () => {
  test('one sentence a group, with nothing that its row does not show', async () => {
    const root = shown();
    const sentences = within(root.querySelector('[aria-label="In short"]') as HTMLElement);
    sentences.getByText('Killed, soldiers: 9 (the army), several (Lower Tarn Front)');
    sentences.getByText('Killed, civilians: 6 (residents, Lorvane district hospital), denied by the army');
    expect(await violations(root)).toEqual([]);
  });

  test('a claim without a figure shows its words, in the row and in the sentence', () => {
    const root = shown();
    const losses = row('Combined', 'assailants');
    within(losses).getByRole('link', { name: '“The assailants suffered heavy losses”' });
    expect(root.textContent).not.toContain('no number');
  });

  test('a figure opens its words in the page, with words around it in the stored text', () => {
    shown();
    const soldiers = within(row('Killed', 'soldiers'));
    expect(soldiers.getByRole('link', { name: 'several' }).getAttribute('href')).toBe(
      'https://sorrel.example/lorvane#:~:text=the%20front%20had-,killed%20several%20troops,-and%20captured%20weapons',
    );
    expect(soldiers.getByText(/Lower Tarn Front said the front had/u)).toBeTruthy();
  });

  test('a replaced toll is shown, struck through and left out of the range', () => {
    shown();
    const soldiers = row('Killed', 'soldiers');
    expect([...soldiers.querySelectorAll('s')].map((each) => each.textContent)).toEqual(['5', '7']);
    within(soldiers).getByText('replaced by 9, not counted');
    within(soldiers).getByText('later 9 by the same source, not counted');
    expect(soldiers.querySelector('.group-range')?.textContent).toBe('9');
  });

  test('each verdict is a word and a shape of its own', () => {
    shown();
    const verdicts = ([['soldiers'], ['civilians', '6'], ['children'], ['assailants']] as const).map(
      (words) => {
        const verdict = row('Killed', ...words).querySelector('.verdict');
        return [verdict?.textContent, verdict?.querySelector('path')?.getAttribute('d')] as const;
      },
    );
    expect(verdicts.map(([words]) => words)).toEqual([
      'can both be true',
      'denied by somebody',
      'only one source',
      'contradict each other',
    ]);
    expect(new Set(verdicts.map(([, shape]) => shape)).size).toBe(4);
  });

  test('totals and other events are set apart', () => {
    shown();
    fireEvent.click(screen.getByText(/^Set apart: 3 claims/u));
    screen.getByText('killed more than 4,000 people');
    expect(screen.queryByText('4,000', { selector: '.told-figure' })).toBeNull();
  });
});

describe('groups of victims', () => {
  test('near words are one row with the reason, and one button takes them apart', () => {
    const said: unknown[] = [];
    shown([], (...choice) => said.push(choice));
    within(row('Killed', 'soldiers')).getByText('with “troops”: another word for the same');
    fireEvent.click(within(row('Killed', 'soldiers')).getByText('Keep apart'));
    expect(said).toEqual([['troops', 'troops']]);
  });

  test('people of one side are one row with the reason, and one button takes them apart', () => {
    const said: unknown[] = [];
    shown([], (...choice) => said.push(choice));
    within(row('Killed', 'assailants')).getByText('with “its fighters”: those of the same side');
    fireEvent.click(within(row('Killed', 'assailants')).getByText('Keep apart'));
    expect(said).toEqual([['fighters of lower tarn front', 'fighters of lower tarn front']]);
  });

  test('apart, they are two rows, and the reader takes it back', () => {
    const said: unknown[] = [];
    shown([{ words: 'troops', group: 'troops' }], (...choice) => said.push(choice));
    row('Killed', 'troops', 'kept apart by you');
    fireEvent.click(within(row('Killed', 'troops')).getByText('Take back'));
    expect(said).toEqual([['troops', null]]);
  });

  test('two rows are joined by hand, and that is taken back with one button', () => {
    const said: unknown[] = [];
    const alone = { words: 'fighters of lower tarn front', group: 'fighters of lower tarn front' };
    shown([alone], (...choice) => said.push(choice));
    fireEvent.change(screen.getByLabelText('These victims'), {
      target: { value: '=fighters of lower tarn front' },
    });
    fireEvent.change(screen.getByLabelText('are the same as'), {
      target: { value: '=assailants' },
    });
    fireEvent.click(screen.getByText('Put into one row'));
    expect(said).toEqual([['fighters of lower tarn front', 'assailants']]);
    cleanup();
    shown([{ words: 'fighters of lower tarn front', group: 'assailants' }], (...choice) => said.push(choice));
    within(row('Killed', 'assailants')).getByText('with “its fighters”: joined by you');
    fireEvent.click(within(row('Killed', 'assailants')).getByText('Keep apart'));
    expect(said.at(-1)).toEqual(['fighters of lower tarn front', null]);
  });
});

describe('rows that may be the same people', () => {
  const courier = articleOf('courier', '2026-03-02T10:00:00Z');
  const flare = articleOf('flare', '2026-03-03T10:00:00Z');
  const claims = [
    says(courier, '6', { victims: 'attackers', by: 'the town hall' }),
    says(flare, '4', { victims: 'militants' }),
  ].map((each, index) => ({ ...each, article: [courier, flare][index] ?? null }));
  const about = 'killed/attackers + killed/militants';

  function asked(answers: CodingAnswer[], onAnswer: AnswerSame): Element {
    return render(
      <EventComparison
        bundle={{ articles: [courier, flare], annotations: [], actors: [], events: [] }}
        articles={[courier, flare]}
        claims={claims}
        answers={answers}
        isOneEvent
        onAnswer={onAnswer}
      />,
    ).container;
  }

  test('are asked for beside the table, and answered there', async () => {
    const said: unknown[] = [];
    const root = asked([], (...answer) => said.push(answer));
    const question = within(
      screen.getByRole('group', { name: 'Killed: are these the same people? “attackers”, “militants”' }),
    );
    question.getByText('attackers: 6, militants: 4');
    fireEvent.click(question.getByRole('button', { name: 'The same people' }));
    expect(said).toEqual([[about, 'same', 'The same people']]);
    expect(await violations(root)).toEqual([]);
  });

  test('answered, they are one row, and the answer is taken back in place', () => {
    const said: unknown[] = [];
    asked([{ profile: 'acled', question: 'samePeople', about, answer: 'same' }], (...answer) =>
      said.push(answer),
    );
    within(row('Killed', 'attackers')).getByText('with “militants”: joined by you');
    fireEvent.click(screen.getByRole('button', { name: /^Take back/u }));
    expect(said).toEqual([[about, null, '']]);
  });
});

describe('drawings', () => {
  test('stand in figures with a name, and a table beneath says the same', async () => {
    const root = shown();
    // By selector: roles of a page of this size take seconds to work out.
    const name = 'Figures by source, in the order they were published: Killed, soldiers';
    const figure = root.querySelector(`figure[aria-label="${name}"]`) as Element;
    await waitFor(() => expect(figure.querySelector('svg')).not.toBeNull(), { timeout: 10_000 });
    const words = figure.querySelector('svg')?.textContent ?? '';
    for (const each of ['the army (Havel Post)', '5 · not counted', 'several', '9'])
      expect(words).toContain(each);
    const table = root.querySelector('.plot-table [aria-label="Killed, soldiers"]') as Element;
    expect(
      [...table.querySelectorAll('tbody tr')].map((each) =>
        [...each.children].slice(2, 6).map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['5', '5', '5', '5'],
      ['several', '–', '–', '–'],
      ['7', '7', '7', '7'],
      ['9', '9', '9', '9'],
    ]);
    expect(await violations(figure)).toEqual([]);
  }, 40_000);
});

function made(format: 'html' | 'markdown'): string {
  const result = reportText(format, BUNDLE, EVENT ?? null, READ);
  if (!result.ok) throw new Error(result.error.what);
  return result.value;
}

describe('the report of the event', () => {
  test('holds claims, drawings, quotes, sources, times and hashes', () => {
    const html = made('html');
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelector('h1')?.textContent).toBe('Report of the event “Lorvane camps”');
    expect(page.querySelectorAll('figure svg').length).toBeGreaterThanOrEqual(4);
    expect([...page.querySelectorAll('q')].map((each) => each.textContent)).toContain(
      'killed several troops',
    );
    for (const { textHash, accessed, url } of BUNDLE.articles) {
      expect(html).toContain(textHash);
      expect(html).toContain(accessed);
      expect(page.querySelector(`a[href="${url}"]`)).not.toBeNull();
    }
    expect([...page.querySelectorAll('.gone s')].map((each) => each.textContent)).toEqual(['5', '7']);
    expect(page.querySelectorAll('script')).toHaveLength(0);
  });

  test('says the same in Markdown', () => {
    const lines = made('markdown').split('\n');
    expect(lines[0]).toBe('# Report of the event “Lorvane camps”');
    expect(lines).toContain('- Killed, soldiers: 9 (the army), several (Lower Tarn Front)');
    expect(lines.some((line) => line.includes('~~7~~') && line.includes('replaced by 9'))).toBe(true);
  });

  test('is refused when words do not stand where they should', () => {
    const broken = structuredClone(BUNDLE);
    const [first] = broken.annotations;
    if (first) first.selectors.position.start += 1;
    expect(reportText('html', broken, EVENT, READ)).toMatchObject({ ok: false });
  });

  test('is refused for more articles than a person reads', () => {
    const [first] = BUNDLE.articles;
    const articles = Array.from({ length: 201 }, (_, n) => ({ ...first, id: `a${n}` }) as typeof first);
    const many = { ...BUNDLE, articles, annotations: [] } as typeof BUNDLE;
    expect(reportText('html', many, null, READ)).toMatchObject({ ok: false, error: { code: 'too-many' } });
  });

  test('of a selection compares without taking the articles for one event', () => {
    const result = reportText('markdown', BUNDLE, null, READ);
    const text = result.ok ? result.value : '';
    expect(text).toContain('# Report of 3 articles');
    expect(text).toContain('9 (the army)');
    expect(text).toContain('5, 9 (the army)');
  });
});

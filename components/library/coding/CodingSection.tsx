/** An event as a row of a coding profile: what is asked, the values, and where each comes from. */
import { useMemo, useState } from 'preact/hooks';
import { codeEvent } from '../../../lib/coding/code-event';
import { PROFILE_NAMES } from '../../../lib/coding/columns';
import type { PlaceField } from '../../../lib/coding/place';
import type { Question } from '../../../lib/coding/types';
import { answered, answeredAll, type AskedQuestion } from '../../../lib/events/answers';
import type { EventChange } from '../../../lib/events/change';
import { CODING_PROFILES, type Bundle, type CodingProfile, type ConflictEvent } from '../../../lib/model';
import { listedName } from '../../../lib/suggest/actors/listed-names';
import { t } from '../../strings';
import type { ClaimRow } from '../rows';
import { CellRow, isWaiting } from './CellRow';
import { ClaimLink } from './ClaimLink';
import { CodingExport } from './CodingExport';
import { QuestionEntry } from './QuestionEntry';
import { PlaceEntry } from './PlaceEntry';
import { optionWords, questionWords, ruleWords } from './words';
import { toLabel } from '../../session/labels';

interface Props {
  bundle: Bundle;
  claims: readonly ClaimRow[];
  event: ConflictEvent;
  now: () => string;
  onChange: (change: EventChange, label: string) => Promise<boolean>;
}

export function CodingSection({ bundle, claims, event, now, onChange }: Props) {
  const [profile, setProfile] = useState<CodingProfile>('acled');
  const [withBlank, setWithBlank] = useState(false);
  const row = useMemo(() => codeEvent(profile, event, bundle, null, listedName), [profile, event, bundle]);
  const byId = useMemo(() => new Map(claims.map((each) => [each.annotation.id, each])), [claims]);
  const claimOf = (id: string): ClaimRow | undefined => byId.get(id);
  const place = row.questions.filter(({ question }) => question === 'place');
  const others = row.questions.filter(({ question }) => question !== 'place');
  const open = others.filter(({ answer }) => answer === null);
  const done = others.filter(({ answer }) => answer !== null);
  // The fields of the place are one question, asked in one form.
  const isPlaceOpen = place.some(({ answer }) => answer === null);
  const nOpen = open.length + (isPlaceOpen ? 1 : 0);
  const filled = row.cells.filter((cell) => cell.value !== '' || isWaiting(cell));
  const left = row.leftOut.flatMap((each) => {
    const claim = claimOf(each.claim);
    return claim ? [{ ...each, row: claim }] : [];
  });

  const say = (question: AskedQuestion, answer: string | null, words: string): void => {
    const label =
      answer === null
        ? toLabel('label.codingTakenBack', { name: event.name })
        : question.question === 'cell'
          ? toLabel('label.codingSet', { name: event.name, column: question.about })
          : toLabel('label.codingAnswer', { name: event.name, answer: words });
    void onChange(answered(event, question, answer, now()), label);
  };
  const entry = (question: Question) => (
    <QuestionEntry
      key={`${profile} ${question.question} ${question.about}`}
      question={question}
      claimOf={claimOf}
      onAnswer={(answer) => {
        const option = question.options.find(({ value }) => value === answer);
        say({ profile, ...question }, answer, option ? optionWords(question, option) : (answer ?? ''));
      }}
    />
  );

  const placed = (answers: Partial<Record<PlaceField, string | null>>): void => {
    const given = Object.entries(answers).map(
      ([about, answer]) =>
        [{ profile: about === 'precision' ? profile : 'acled', question: 'place', about }, answer] as const,
    );
    const words = Object.values(answers).filter(Boolean).join(', ');
    void onChange(
      answeredAll(event, given, now()),
      toLabel('label.codingAnswer', { name: event.name, answer: words }),
    );
  };
  const [anyPlace] = place;
  const placeEntry = anyPlace && (
    <PlaceEntry
      key={`${profile} place`}
      profile={profile}
      title={questionWords(anyPlace)}
      answers={Object.fromEntries(place.map(({ about, answer }) => [about, answer ?? '']))}
      onSave={placed}
    />
  );

  return (
    <section class="coding" aria-labelledby="event-coding">
      <h3 id="event-coding">{t('coding.title')}</h3>
      <p class="small quiet">{t('coding.hint')}</p>
      <div class="row spread">
        <div class="row" role="group" aria-label={t('coding.profile')}>
          {CODING_PROFILES.map((each) => (
            <button
              key={each}
              type="button"
              class="button"
              aria-pressed={profile === each}
              onClick={() => setProfile(each)}
            >
              {PROFILE_NAMES[each]}
            </button>
          ))}
        </div>
        <CodingExport records={() => bundle} events={[event]} profiles={[profile]} now={now} />
      </div>
      <h4>{nOpen === 0 ? t('coding.openNone') : t('coding.open', { n: nOpen })}</h4>
      {nOpen > 0 && (
        <div class="coding-questions">
          {open.map(entry)}
          {isPlaceOpen && placeEntry}
        </div>
      )}
      {(done.length > 0 || (placeEntry && !isPlaceOpen)) && (
        <details>
          <summary>{t('coding.answered', { n: done.length + (placeEntry && !isPlaceOpen ? 1 : 0) })}</summary>
          <div class="coding-questions">
            {done.map(entry)}
            {!isPlaceOpen && placeEntry}
          </div>
        </details>
      )}
      <div class="table-scroll" role="region" aria-label={t('coding.columns')} tabIndex={0}>
        <table class="coding-table">
          <thead>
            <tr>
              <th scope="col">{t('coding.column')}</th>
              <th scope="col">{t('coding.value')}</th>
              <th scope="col">{t('coding.why')}</th>
              <th scope="col">{t('coding.claims')}</th>
            </tr>
          </thead>
          <tbody>
            {(withBlank ? row.cells : filled).map((cell) => (
              <CellRow
                key={`${profile} ${cell.column}`}
                cell={cell}
                claimOf={claimOf}
                onSet={(value) => say({ profile, question: 'cell', about: cell.column }, value, value ?? '')}
              />
            ))}
          </tbody>
        </table>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={withBlank}
          onChange={(change) => setWithBlank(change.currentTarget.checked)}
        />
        {t('coding.showBlank', { n: row.cells.length - filled.length })}
      </label>
      {left.length > 0 && (
        <details>
          <summary>{t('coding.leftOut', { n: left.length })}</summary>
          <ul class="coding-left">
            {left.map(({ claim, because, row: told }) => (
              <li key={`${claim} ${because.rule}`}>
                <ClaimLink row={told} /> <span class="small">– {ruleWords(because)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

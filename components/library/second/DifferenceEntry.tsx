/** One disagreement: both readings beside each other, and what counts. */
import { useState } from 'preact/hooks';
import type { OtherCount, PartChoice, SideName } from '../../../lib/agreement/adjudicate';
import type { Difference } from '../../../lib/agreement/differences';
import type { Tag } from '../../../lib/agreement/match';
import type { Adjudication } from '../../../lib/model';
import { placeLink } from '../../../lib/text/place-link';
import { KindGlyph } from '../../design/KindGlyph';
import { NumberField } from '../../review/fields';
import { summaryOf } from '../../session/words';
import { formatList, t } from '../../strings';
import { TwoReadings } from './TwoReadings';
import { partsOfTag, partWords } from './words';

export interface Deeds {
  onChoose: (side: SideName | 'neither') => void;
  onEdit: (choice: PartChoice, count: OtherCount | null) => void;
  onTakeBack: () => void;
}

interface Props extends Deeds {
  difference: Difference;
  decision: Adjudication | null;
  coder: string;
}

interface PartsProps {
  difference: Difference;
  coder: string;
  /** Null while nothing is edited. */
  choice: PartChoice | null;
  onPick: (choice: PartChoice) => void;
}

const SIDES: readonly SideName[] = ['mine', 'theirs'];

function headline({ mine, theirs, parts }: Difference, coder: string): string {
  if (mine === null) return t('second.missedByMe', { coder });
  if (theirs === null) return t('second.missedByThem');
  return t('second.differs', { parts: formatList(parts.map((part) => t(`secondPart.${part}`))) });
}

const NO_COUNT: OtherCount = { low: null, high: null };

/** What the two see differently, each part beside the other. */
function PartsTable({ difference, coder, choice, onPick }: PartsProps) {
  const { mine, theirs, parts } = difference;
  if (!mine || !theirs) return null;
  return (
    <table class="second-parts">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{t('second.part')}</span>
          </th>
          <th scope="col">
            <span class="by-mine">{t('second.mine')}</span>
          </th>
          <th scope="col">
            <bdi class="by-theirs">{coder}</bdi>
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{t(`secondPart.${part}`)}</th>
            {SIDES.map((side) => {
              const words = partWords(side === 'mine' ? mine : theirs, part);
              return (
                <td key={side}>
                  {choice ? (
                    <label class="check">
                      <input
                        type="radio"
                        name={part}
                        checked={(choice[part] ?? 'mine') === side}
                        onChange={() => onPick({ ...choice, [part]: side })}
                      />
                      <bdi>{words}</bdi>
                    </label>
                  ) : (
                    <bdi>{words}</bdi>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the only tag says, in one line. */
function OneReading({ tag }: { tag: Tag }) {
  const parts = partsOfTag(tag).filter((part) => part !== 'span');
  return (
    <p class="second-one">
      {parts.map((part) => (
        <span key={part}>
          <span class="small quiet">{t(`secondPart.${part}`)}</span> <bdi>{partWords(tag, part)}</bdi>
        </span>
      ))}
    </p>
  );
}

export function DifferenceEntry({ difference, decision, coder, onChoose, onEdit, onTakeBack }: Props) {
  const { article, mine, theirs } = difference;
  const [choice, setChoice] = useState<PartChoice | null>(null);
  const [count, setCount] = useState(NO_COUNT);
  const tag = mine ?? theirs;
  if (!tag) return null;
  const { value } = tag.annotation;
  const live = placeLink(article.url, article.text, tag.span.start, tag.span.end);
  const isEditing = choice !== null;

  return (
    <li class={decision ? 'second-entry is-decided' : 'second-entry'}>
      <div class="row spread">
        <h4>
          <KindGlyph style={value.kind === 'actor' ? 'actor' : value.claim.kind} />{' '}
          {headline(difference, coder)}{' '}
          <span class="second-summary">
            <bdi>{summaryOf(value)}</bdi>
          </span>
        </h4>
        <span class="small">
          <a href={mine ? `#articles/${article.id}/${mine.annotation.id}` : `#articles/${article.id}`}>
            <bdi>{article.title}</bdi>
          </a>
          {live && (
            <>
              {' · '}
              <a href={live} target="_blank" rel="noreferrer noopener">
                {t('coding.live')}
              </a>
            </>
          )}
        </span>
      </div>
      <TwoReadings difference={difference} />
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          // What is no number is corrected first: left out, it would be saved as none.
          const wrong = submit.currentTarget.querySelector<HTMLElement>('[aria-invalid]');
          if (wrong) return wrong.focus();
          onEdit(choice ?? {}, count.low === null && count.high === null ? null : count);
          setChoice(null);
          setCount(NO_COUNT);
        }}
      >
        {mine && theirs ? (
          <PartsTable {...{ difference, coder, choice }} onPick={setChoice} />
        ) : (
          <OneReading tag={tag} />
        )}
        {isEditing && (
          <div class="row second-edit">
            {value.kind === 'casualty' &&
              (['low', 'high'] as const).map((name) => (
                <NumberField
                  key={name}
                  label={name === 'low' ? t('second.otherLow') : t('second.otherHigh')}
                  value={count[name]}
                  onInput={(value) => setCount({ ...count, [name]: value })}
                />
              ))}
            <button type="submit" class="button primary">
              {t('second.save')}
            </button>
            <button type="button" class="button plain" onClick={() => setChoice(null)}>
              {t('second.cancel')}
            </button>
          </div>
        )}
      </form>
      {decision ? (
        <div class="row">
          <strong>
            <span aria-hidden="true">✓ </span>
            {t(`second.decided.${decision.choice}`, { coder })}
          </strong>
          <button type="button" class="button plain" onClick={onTakeBack}>
            {t('second.takeBack')}
          </button>
        </div>
      ) : (
        !isEditing && (
          <div class="row">
            {mine && (
              <button type="button" class="button" onClick={() => onChoose('mine')}>
                {t('second.chooseMine')}
              </button>
            )}
            {theirs && (
              <button type="button" class="button" onClick={() => onChoose('theirs')}>
                {t('second.chooseTheirs', { coder })}
              </button>
            )}
            <button type="button" class="button" onClick={() => onChoose('neither')}>
              {t('second.chooseNeither')}
            </button>
            <button type="button" class="button" onClick={() => setChoice({})}>
              {t('second.chooseEdit')}
            </button>
          </div>
        )
      )}
    </li>
  );
}

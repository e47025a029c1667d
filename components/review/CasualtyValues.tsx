/** A casualty claim on its card: kind, count, victims, who says so, who did it, scope, and what else is known. */
import type { ComponentChildren } from 'preact';
import { CASUALTY_KINDS, type CasualtyValue, type Party } from '../../lib/model';
import { accept } from '../session/deciding';
import type { Item } from '../session/items';
import type { Session } from '../session/session';
import type { EditorField } from '../session/types';
import { countWord, partyWords, summaryOf } from '../session/words';
import { KindGlyph } from '../design/KindGlyph';
import { formatList, t } from '../strings';
import { ValueButton } from './ValueButton';

interface Props {
  session: Session;
  item: Item;
  claim: CasualtyValue;
  items: readonly Item[];
  onOpen: (field: EditorField) => void;
}

function partyText(party: Party | null): string {
  return party ? partyWords(party) : t('claim.notStated');
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="line">
      <span class="label">{label}</span>
      <span class="line-values">{children}</span>
    </div>
  );
}

/** Kind by one click or digit: a correction as cheap as an acceptance. */
function KindChoice({ session, item, claim }: Pick<Props, 'session' | 'item' | 'claim'>) {
  return (
    <div class="choice-strip" role="group" aria-label={t('review.acceptAs')}>
      {CASUALTY_KINDS.map((kind, index) => (
        <button
          key={kind}
          type="button"
          class="strip-button"
          aria-pressed={claim.kind === kind}
          title={`${t('review.acceptAs')} ${t(`kind.${kind}`)} (${index + 1})`}
          onClick={() => void accept(session, item.id, { kind })}
        >
          <KindGlyph style={kind} />
          <span class="visually-hidden">{`${t('review.acceptAs')} ${t(`kind.${kind}`)}`}</span>
          <kbd aria-hidden="true">{index + 1}</kbd>
        </button>
      ))}
    </div>
  );
}

export function CasualtyValues({ session, item, claim, items, onOpen }: Props) {
  const { victims, perpetrator, source } = claim;
  const claimById = (id: string | null | undefined): Item | undefined =>
    id ? items.find((each) => each.id === id || each.annotation?.id === id) : undefined;
  const whole = claimById(claim.partOf);
  const earlier = claimById(claim.supersedes);
  const words = claim.count.text;
  const status = victims && victims.status !== 'unknown' ? t(`victimStatus.${victims.status}`) : null;
  return (
    <>
      <div class="card-head">
        <ValueButton
          what={t('editor.kind')}
          text={t(`kind.${claim.kind}`)}
          class="kind"
          onClick={() => onOpen('kind')}
        >
          <KindGlyph style={claim.kind} />
          {t(`kind.${claim.kind}`)}
        </ValueButton>
        <ValueButton
          what={t('editor.count')}
          text={words ? `${countWord(claim)}, “${words}”` : countWord(claim)}
          class="figure"
          onClick={() => onOpen('count')}
        >
          <bdi>{countWord(claim)}</bdi>
        </ValueButton>
        <ValueButton
          what={t('editor.victims')}
          text={partyText(victims)}
          class={`victims${victims ? '' : ' unset'}`}
          onClick={() => onOpen('victims')}
        />
      </div>
      {(status || victims?.groups?.length || claim.negated || claim.count.derived) && (
        <div class="flags">
          {claim.negated && <span class="flag strong">{t('claim.negated')}</span>}
          {claim.count.derived && <span class="flag">{t('claim.derived')}</span>}
          {status && <span class="flag">{status}</span>}
          {victims?.groups?.map((group) => (
            <bdi class="flag" key={group}>
              {group}
            </bdi>
          ))}
        </div>
      )}
      <div class="lines">
        <Line label={t('claim.says')}>
          <ValueButton
            what={t('editor.source')}
            text={partyText(source)}
            class={source ? '' : 'unset'}
            onClick={() => onOpen('source')}
          />
          {source && source.stance !== 'states' && (
            <span class="flag strong">{t(`stance.${source.stance}`)}</span>
          )}
        </Line>
        <Line label={t('claim.by')}>
          <ValueButton
            what={t('editor.perpetrator')}
            text={partyText(perpetrator)}
            class={perpetrator ? '' : 'unset'}
            onClick={() => onOpen('perpetrator')}
          />
          {perpetrator && perpetrator.certainty !== 'stated' && (
            <span class="flag">{t(`certainty.${perpetrator.certainty}`)}</span>
          )}
        </Line>
        <Line label={t('claim.scope')}>
          <ValueButton
            what={t('editor.scope')}
            text={t(`scope.${claim.scope}`)}
            class={claim.scope === 'event' ? '' : 'flagged'}
            onClick={() => onOpen('scope')}
          />
        </Line>
        {whole && (
          <Line label={t('claim.part')}>
            <ValueButton
              what={t('editor.partOf')}
              text={summaryOf(whole.value)}
              onClick={() => onOpen('details')}
            />
          </Line>
        )}
        {earlier && (
          <Line label={t('claim.replaces')}>
            <ValueButton
              what={t('editor.supersedes')}
              text={summaryOf(earlier.value)}
              onClick={() => onOpen('details')}
            />
          </Line>
        )}
        {(claim.date || claim.place) && (
          <Line label={claim.date ? t('claim.date') : t('claim.place')}>
            <ValueButton
              what={claim.date ? t('claim.date') : t('claim.place')}
              text={formatList([claim.date?.text, claim.place?.text].filter((words) => words !== undefined))}
              onClick={() => onOpen('details')}
            />
          </Line>
        )}
      </div>
      <KindChoice session={session} item={item} claim={claim} />
    </>
  );
}

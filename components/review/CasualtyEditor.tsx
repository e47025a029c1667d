/** Every field of a casualty claim. */
import {
  CASUALTY_KINDS,
  CERTAINTIES,
  SCOPES,
  STANCES,
  VICTIM_STATUSES,
  type CasualtyValue,
  type Perpetrator,
  type Source,
  type Span,
  type TextSpan,
  type Victims,
} from '../../lib/model';
import { withCount } from '../session/count-input';
import { isSaved, sentenceIndex, type Item } from '../session/items';
import { summaryOf } from '../session/words';
import { t } from '../strings';
import { CountField } from './CountField';
import { Choice, Group, WordListField } from './fields';
import { PartyField, type PartyChoice } from './PartyField';
import { WordsField } from './WordsField';

interface Props {
  claim: CasualtyValue;
  text: string;
  span: Span;
  /** The item being edited, which no claim can be part of. */
  itemId: string | null;
  items: readonly Item[];
  /** In order of the text: a claim among others is told by the one it stands in. */
  sentences: readonly Span[];
  selection: TextSpan | null;
  onChange: (claim: CasualtyValue) => void;
}

/** The actors of the article, each once, with the mention nearest to the claim. */
function partyChoices(items: readonly Item[], near: Span): PartyChoice[] {
  const found = new Map<string, PartyChoice>();
  for (const item of items) {
    if (item.value.kind !== 'actor' || !item.span || item.state === 'rejected') continue;
    const mention = { ...item.span, text: item.quote };
    const known = found.get(item.value.actor);
    const closer =
      !known || Math.abs(mention.start - near.start) < Math.abs(known.mention.start - near.start);
    if (closer) found.set(item.value.actor, { actor: item.value.actor, name: item.value.name, mention });
  }
  return [...found.values()];
}

interface RelationProps {
  label: string;
  none: string;
  value: string | null | undefined;
  items: readonly Item[];
  sentences: readonly Span[];
  onChange: (id: string | null) => void;
}

/** What a relation to an item points at. */
function idOf(item: Item): string {
  return item.annotation?.id ?? item.id;
}

/** As much of a quote as a line of a list takes. */
const LONGEST_QUOTE = 60;

/** A claim in a list of claims: what it says, and where, since two of them may say the same. */
function claimLine(item: Item, sentences: readonly Span[]): string {
  const said = `${summaryOf(item.value)}${isSaved(item) ? ' ✓' : ''}`;
  const quote =
    item.quote.length > LONGEST_QUOTE ? `${item.quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : item.quote;
  const nth = item.span ? sentenceIndex(sentences, item.span) + 1 : 0;
  return nth > 0
    ? t('editor.relationIn', { said, nth, quote })
    : t('editor.relationNowhere', { said, quote });
}

/** Another claim of the same article. A decided one is pointed at by its record. */
function Relation({ label, none, value, items, sentences, onChange }: RelationProps) {
  const known = items.find((item) => item.annotation?.id === value || item.id === value);
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={known ? idOf(known) : ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {items.map((item) => (
          <option key={item.id} value={idOf(item)}>
            {claimLine(item, sentences)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CasualtyEditor({ claim, text, span, itemId, items, sentences, selection, onChange }: Props) {
  const set = (changes: Partial<CasualtyValue>): void => onChange({ ...claim, ...changes });
  const { victims, perpetrator, source } = claim;
  const place = { text, near: span, choices: partyChoices(items, span), selection };
  const others = items.filter(
    (item) => item.kind === 'casualty' && item.id !== itemId && item.state !== 'rejected',
  );
  return (
    <>
      <Group field="kind" label={t('editor.kind')}>
        <div class="columns two">
          <Choice
            label={t('editor.kind')}
            value={claim.kind}
            options={CASUALTY_KINDS}
            word={(kind) => t(`kind.${kind}`)}
            onChange={(kind) => set({ kind })}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={claim.negated}
              onChange={(event) => set({ negated: event.currentTarget.checked })}
            />
            {t('editor.negated')}
          </label>
        </div>
      </Group>
      <CountField count={claim.count} onChange={(count) => onChange(withCount(claim, count))} />
      <PartyField<Victims>
        {...place}
        field="victims"
        label={t('editor.victims')}
        party={victims}
        make={(words, resolved) => ({ status: 'unknown', ...victims, ...words, resolved })}
        onChange={(party) => set({ victims: party })}
      >
        {victims && (
          <>
            <Choice
              label={t('editor.status')}
              value={victims.status}
              options={VICTIM_STATUSES}
              word={(status) => t(`victimStatus.${status}`)}
              onChange={(status) => set({ victims: { ...victims, status } })}
            />
            <WordListField
              label={t('editor.groups')}
              words={victims.groups ?? []}
              onInput={(groups) => set({ victims: { ...victims, groups } })}
            />
          </>
        )}
      </PartyField>
      <PartyField<Source>
        {...place}
        field="source"
        label={t('editor.source')}
        party={source}
        make={(words, resolved) => ({ stance: 'states', ...source, ...words, resolved })}
        onChange={(party) => set({ source: party })}
      >
        {source && (
          <Choice
            label={t('editor.stance')}
            value={source.stance}
            options={STANCES}
            word={(stance) => t(`stance.${stance}`)}
            onChange={(stance) => set({ source: { ...source, stance } })}
          />
        )}
      </PartyField>
      <PartyField<Perpetrator>
        {...place}
        field="perpetrator"
        label={t('editor.perpetrator')}
        party={perpetrator}
        make={(words, resolved) => ({ certainty: 'stated', ...perpetrator, ...words, resolved })}
        onChange={(party) => set({ perpetrator: party })}
      >
        {perpetrator && (
          <Choice
            label={t('editor.certainty')}
            value={perpetrator.certainty}
            options={CERTAINTIES}
            word={(certainty) => t(`certainty.${certainty}`)}
            onChange={(certainty) => set({ perpetrator: { ...perpetrator, certainty } })}
          />
        )}
      </PartyField>
      <Group field="scope" label={t('editor.scope')}>
        <Choice
          label={t('editor.scope')}
          value={claim.scope}
          options={SCOPES}
          word={(scope) => t(`scope.${scope}`)}
          onChange={(scope) => set({ scope })}
        />
      </Group>
      <Group field="details" label={t('editor.more')}>
        <div class="columns two">
          <Relation
            label={t('editor.partOf')}
            none={t('editor.partOfNone')}
            value={claim.partOf}
            items={others}
            sentences={sentences}
            onChange={(partOf) => set({ partOf })}
          />
          <Relation
            label={t('editor.supersedes')}
            none={t('editor.supersedesNone')}
            value={claim.supersedes}
            items={others}
            sentences={sentences}
            onChange={(supersedes) => set({ supersedes })}
          />
          <WordsField
            label={t('editor.date')}
            words={claim.date ?? null}
            text={text}
            near={span}
            onChange={(date) => set({ date })}
          />
          <WordsField
            label={t('editor.place')}
            words={claim.place ?? null}
            text={text}
            near={span}
            onChange={(value) => set({ place: value })}
          />
        </div>
      </Group>
    </>
  );
}

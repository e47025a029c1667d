/** One party over all articles: what it is called, and every mention with its words. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActorEntry } from '../../../lib/model';
import { changeActor, splitActor } from '../../../lib/review/actor-list';
import type { Change, Settings, Store } from '../../../lib/store/types';
import { formatDay, formatList, hostOf, t } from '../../strings';
import type { ActorMention, ActorRow } from '../catalog/actor-entries';
import { NOTHING_TICKED, useTicks, type Ticked } from '../selection';
import { titleOf } from '../table/article-columns';
import type { Column } from '../table/columns';
import { LongTable } from '../table/LongTable';
import { ActorFacts, type Facts } from './ActorFacts';
import { annotationsAround, entryFor, mentionIds, reachWords, type ActorPlan } from './actor-change';
import { MentionBar } from './MentionBar';
import { PlanNotice } from './PlanNotice';
import { toLabel } from '../../session/labels';

interface Props {
  store: Store;
  settings: Settings | null;
  actor: ActorRow;
  now: () => string;
  newId: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
}

const ROW_HEIGHT = 37;
const idOf = ({ mention }: ActorMention): string => mention.id;
const nameOf = ({ mention }: ActorMention): string => mention.quote;

function columnsOf(): Column<ActorMention>[] {
  return [
    {
      key: 'words',
      label: t('column.words'),
      width: 200,
      grows: true,
      className: 'quote-cell',
      cell: ({ mention, article }) => (
        <a class="clamp place-link" href={`#articles/${article.id}/${mention.id}`} title={t('claim.toPlace')}>
          <q dir="auto">{mention.quote}</q>
        </a>
      ),
    },
    {
      key: 'roles',
      label: t('column.roles'),
      width: 160,
      cell: ({ mention }) => formatList(mention.roles.map((role) => t(`role.${role}`))),
    },
    {
      key: 'title',
      label: t('column.title'),
      width: 240,
      grows: true,
      cell: ({ article }) => (
        <span class="clamp">
          <bdi>{titleOf(article)}</bdi>
        </span>
      ),
    },
    {
      key: 'site',
      label: t('column.site'),
      width: 140,
      cell: ({ article }) => <bdi>{article.site || hostOf(article.url)}</bdi>,
    },
    {
      key: 'published',
      label: t('column.published'),
      width: 116,
      cell: ({ article }) => article.published && formatDay(article.published),
    },
  ];
}

const NO_ALIASES: readonly string[] = [];

export function ActorPage({ store, settings, actor, now, newId, onChange }: Props) {
  const [ticked, setTicked] = useState<Ticked>(NOTHING_TICKED);
  const [splitName, setSplitName] = useState('');
  const [plan, setPlan] = useState<ActorPlan | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [actor.key]);
  const columns = useMemo(columnsOf, []);
  const { mentions, entry, name, type } = actor;
  const ticks = useTicks(ticked, () => mentions.map(idOf), setTicked);
  const chosen = mentions.filter(({ mention }) => ticked.has(mention.id));
  const facts: Facts = {
    name,
    type,
    aliases: entry?.aliases ?? [...NO_ALIASES],
    identifiers: entry?.identifiers ?? {},
  };

  const lookAtFacts = async (next: Facts): Promise<void> => {
    const context = { now: now(), person: settings?.person ?? '' };
    const around = await annotationsAround(store, [actor]);
    const change = changeActor(
      entryFor(actor, newId(), context.now),
      next,
      mentionIds([actor]),
      around,
      context,
    );
    setPlan({
      change,
      label: toLabel('actors.changedLabel', { name: next.name }),
      words: [
        next.name === name
          ? t('actors.changeWords', { name })
          : t('actors.renameWords', { from: name, to: next.name }),
        reachWords(change),
      ],
    });
  };
  const lookAtSplit = async (): Promise<void> => {
    const at = now();
    const to: ActorEntry = {
      id: newId(),
      name: splitName.trim(),
      type,
      aliases: [],
      identifiers: {},
      created: at,
      modified: at,
    };
    const change = splitActor(
      entryFor(actor, newId(), at),
      to,
      new Set(chosen.map(idOf)),
      await annotationsAround(store, [{ ...actor, mentions: chosen }]),
      { now: at, person: settings?.person ?? '' },
    );
    setPlan({
      change: entry ? change : { put: { ...change.put, actors: [to] } },
      label: toLabel('actors.splitLabel', { name, to: to.name }),
      words: [t('actors.splitWords', { n: chosen.length, name, to: to.name }), reachWords(change)],
    });
  };

  return (
    <div class="actor-page">
      <p>
        <a href="#actors">{t('actors.all')}</a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      <ActorFacts
        key={`${actor.key} ${JSON.stringify(facts)}`}
        facts={facts}
        onLook={(next) => void lookAtFacts(next)}
      />
      {plan && (
        <PlanNotice
          plan={plan}
          onCancel={() => setPlan(null)}
          onDo={({ change, label }) =>
            void onChange(change, label).then((done) => {
              if (!done) return;
              setPlan(null);
              setTicked(NOTHING_TICKED);
              setSplitName('');
              // A name that was in no list has an entry now, and with it another address.
              const [own] = change.put.actors;
              if (own && !entry && label !== '') location.hash = `#actors/${encodeURIComponent(own.id)}`;
            })
          }
        />
      )}
      <h3>{t('actors.mentionsOf', { n: mentions.length, articles: actor.articles })}</h3>
      {chosen.length > 0 && (
        <div class="selection-bar">
          <MentionBar
            key={[...ticked].join()}
            {...{ store, settings, name, now }}
            ids={chosen.map(idOf)}
            onPlan={setPlan}
          />
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              void lookAtSplit();
            }}
          >
            <label class="field">
              <span>{t('actors.splitName', { n: chosen.length })}</span>
              <input
                type="text"
                dir="auto"
                value={splitName}
                onInput={(event) => {
                  setSplitName(event.currentTarget.value);
                  setPlan(null);
                }}
              />
            </label>
            <button type="submit" class="button" disabled={splitName.trim() === ''}>
              {t('actors.split')}
            </button>
          </form>
        </div>
      )}
      {mentions.length > 0 && (
        <LongTable
          label={t('column.mentions')}
          rows={mentions}
          columns={columns}
          idOf={idOf}
          nameOf={nameOf}
          rowHeight={ROW_HEIGHT}
          selected={ticked}
          {...ticks}
        />
      )}
    </div>
  );
}

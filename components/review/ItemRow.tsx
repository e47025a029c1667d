/** An item in one line: kind, what it says, how it stands. Choosing it makes it the current card. */
import { Icon, type IconName } from '../design/Icon';
import { KindGlyph } from '../design/KindGlyph';
import { isOpen, styleOf, type Item, type ItemState } from '../session/items';
import { countWord, itemName, kindWord, partyWords } from '../session/words';
import { formatList, spoken, t } from '../strings';

interface Props {
  item: Item;
  unsaved: boolean;
  onSelect: () => void;
  onAccept: () => void;
  onReject: () => void;
}

const STATE_ICONS: Record<ItemState, IconName | null> = {
  suggested: null,
  later: 'later',
  accepted: 'check',
  edited: 'pencil',
  added: 'plus',
  rejected: 'cross',
};

function Summary({ item }: { item: Item }) {
  if (item.value.kind === 'actor') {
    const { name, roles } = item.value;
    return (
      <>
        <span class="what">
          <bdi>{item.quote}</bdi>
        </span>
        {name !== item.quote && (
          <span class="aside">
            {spoken().direction === 'rtl' ? '←' : '→'} <bdi>{name}</bdi>
          </span>
        )}
        {roles.length > 0 && <span class="aside">{formatList(roles.map((role) => t(`role.${role}`)))}</span>}
      </>
    );
  }
  const claim = item.value.claim;
  const victims = claim.victims;
  return (
    <>
      <span class="count">
        <bdi>{countWord(claim)}</bdi>
      </span>
      <span class="what">
        <bdi>{victims ? partyWords(victims) : item.quote}</bdi>
      </span>
      {claim.scope !== 'event' && <span class="aside">{t(`scope.${claim.scope}`)}</span>}
    </>
  );
}

export function ItemRow({ item, unsaved, onSelect, onAccept, onReject }: Props) {
  const style = styleOf(item.value);
  const icon = STATE_ICONS[item.state];
  return (
    <div class={`item-row ${item.state}`} data-item={item.id}>
      <button type="button" class="row-main" onClick={onSelect}>
        {/* The name in one sentence for those who hear it; what is seen says the same in columns. */}
        <span class="visually-hidden">{itemName(item)}</span>
        <KindGlyph style={style} />
        <span class={`kind k-${style}`} aria-hidden="true">
          {kindWord(item.value)}
        </span>
        <span class="row-text" aria-hidden="true">
          <Summary item={item} />
        </span>
        {unsaved && <span class="aside">{t('review.saving')}</span>}
        {icon && <Icon name={icon} />}
      </button>
      {isOpen(item) && (
        <span class="row-actions">
          <button
            type="button"
            class="button icon plain"
            tabIndex={-1}
            aria-label={`${t('review.accept')}: ${itemName(item)}`}
            onClick={onAccept}
          >
            <Icon name="check" />
          </button>
          <button
            type="button"
            class="button icon plain"
            tabIndex={-1}
            aria-label={`${t('review.reject')}: ${itemName(item)}`}
            onClick={onReject}
          >
            <Icon name="cross" />
          </button>
        </span>
      )}
    </div>
  );
}

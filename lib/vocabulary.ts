/**
 * The closed lists of the model: what a claim, an actor, a decision or a setting may say.
 * Words and meaning are those of `docs/CODEBOOK.md`; `lib/model` hands them on with the types made of them.
 */

export const CASUALTY_KINDS = ['killed', 'injured', 'missing', 'captured', 'displaced', 'combined'] as const;
export type CasualtyKind = (typeof CASUALTY_KINDS)[number];

export const ACTOR_TYPES = [
  'state',
  'state_forces',
  'rebel',
  'militia',
  'protesters',
  'civilians',
  'international',
  'person',
  'media',
  'organisation',
] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const ACTOR_ROLES = ['perpetrator', 'victim', 'source', 'other'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

export const QUALIFIERS = ['exact', 'at_least', 'more_than', 'at_most', 'about', 'range', 'vague'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const STANCES = ['states', 'claims', 'denies', 'cannot_confirm'] as const;
export type Stance = (typeof STANCES)[number];

export const CERTAINTIES = ['stated', 'suspected', 'blamed', 'claimed', 'disputed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SCOPES = ['event', 'other', 'cumulative', 'none'] as const;
export type Scope = (typeof SCOPES)[number];

export const VICTIM_STATUSES = ['civilian', 'combatant', 'mixed', 'unknown'] as const;
export type VictimStatus = (typeof VICTIM_STATUSES)[number];

export const CONFIDENCE_LEVELS = ['high', 'medium', 'low'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

export const ANNOTATION_STATUSES = ['accepted', 'edited', 'added', 'rejected', 'later'] as const;
export type AnnotationStatus = (typeof ANNOTATION_STATUSES)[number];

export type DecisionAction =
  | 'suggested'
  | 'accepted'
  | 'edited'
  | 'added'
  | 'rejected'
  | 'later'
  | 'reanchored'
  | 'deleted'
  | 'restored';

export const CODING_PROFILES = ['acled', 'ucdp', 'gtd'] as const;
export type CodingProfile = (typeof CODING_PROFILES)[number];

export const ADJUDICATION_CHOICES = ['mine', 'theirs', 'edited', 'neither'] as const;
export type AdjudicationChoice = (typeof ADJUDICATION_CHOICES)[number];

/**
 * How marks are coloured. `usual`: hues that colour-blind readers can tell apart; `strong`: the same hues, thicker and
 * as strong for a suggestion as for a record; `plain`: no hue at all, the kinds told by their shapes.
 */
export const PALETTES = ['usual', 'strong', 'plain'] as const;
export type Palette = (typeof PALETTES)[number];

/**
 * How much is shown of a suggestion that nobody has decided: painted in the page and listed, listed alone, or hidden
 * until it is asked for.
 */
export const SHOWINGS = ['painted', 'listed', 'hidden'] as const;
export type Showing = (typeof SHOWINGS)[number];
export type Showings = Record<'actor' | 'casualty', Record<ConfidenceLevel, Showing>>;

export const BLOCK_KINDS = [
  'title',
  'paragraph',
  'heading',
  'listItem',
  'quote',
  'caption',
  'tableCell',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

const NOTICE_CODES = [
  /** No article was found: the text is that of the whole page. */
  'noArticle',
  /** No article was found, and a frame of another page fills most of this one; `detail` is its address. */
  'framed',
  /** Only the first `n` elements, characters or levels were read. */
  'manyElements',
  'manyCharacters',
  'deep',
  /** Only the first `n` suggestions are shown. */
  'manySuggestions',
  /** The extractor failed; `detail` is its reason. */
  'extractorFailed',
  /** Words that readers cannot see could not be told apart. */
  'hiddenUnknown',
  /** The page says that a part of the article is for subscribers only. */
  'forSubscribers',
  /** The page says that it is a live blog: entries come and change. */
  'liveBlog',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

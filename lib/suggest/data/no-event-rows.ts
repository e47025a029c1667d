/**
 * Wordings with a casualty's verb or noun that tell of none: stories, figures of speech, definitions, drills.
 * Source: the project's own list.
 */
export interface NoEventRow {
  id: string;
  /** Tested on the lower-case words of the whole sentence, one space between them. */
  sentence?: RegExp;
  /** Tested on the words from the one before the claim's trigger to the end of the sentence. */
  after?: RegExp;
  example: string;
  counter: string;
}

const STORY = '(?:video games?|games?|series|film|movie|novel|play|opera|musical|legend|fairy tale|comic|sitcom|thriller|myth)';

export const NO_EVENT_ROWS: NoEventRow[] = [
  {
    id: 'story',
    sentence: new RegExp(`^in (?:the|a|this|his|her|their) (?:\\S+ ){0,2}?${STORY} (?:, |the |a |an )`),
    example: 'In the video game, soldiers are abducted by robots.',
    counter: 'In the game reserve, rangers were abducted by poachers.',
  },
  {
    id: 'chapter',
    sentence: /^(?:in )?(?:chapter|season|episode|act) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:the|a|opens|ends|begins|closes)\b/,
    example: 'In chapter nine the pirates take the governor hostage.',
    counter: 'In season the pirates take fishermen hostage.',
  },
  {
    id: 'of-the-stage',
    sentence: /\b(?:in (?:every one of|each of|most of|\d+|all) (?:his |her |their |the )?films|(?:radio|stage) play (?:imagines|tells|shows)|respawn|played at)\b/,
    example: 'The stuntman has been shot and drowned in 80 films.',
    counter: 'The stuntman was shot while he worked on his films.',
  },
  {
    id: 'dead-tired',
    after: /\bdead on (?:my|your|his|her|its|our|their) feet\b/,
    example: 'The visitors were dead on their feet.',
    counter: 'The visitors were dead on arrival.',
  },
  {
    id: 'longing',
    after: /^(?:is|are|was|were|been|be|'re|'s|'m) dying (?:to|for a)\b/,
    example: 'They were dying to know how it would end.',
    counter: 'People were dying in the street.',
  },
  {
    id: 'own-goal',
    after: /\bshot (?:himself|herself|itself|themselves|ourselves|myself) in the foot with\b/,
    example: 'Dunmere shot themselves in the foot with two own goals.',
    counter: 'A recruit shot himself in the foot.',
  },
  {
    id: 'shot-wide',
    after: /\bshot (?:wide|high|over|narrowly|just) (?:from|of|after|over|with|when)\b/,
    example: 'He shot wide from six yards.',
    counter: 'He was shot from six yards.',
  },
  {
    id: 'on-film',
    after: /\bcaptured on (?:film|camera|video|tape|cctv)\b/,
    example: 'The clerk was captured on film.',
    counter: 'The clerk was captured on Friday.',
  },
  {
    id: 'no-prisoners',
    after: /\b(?:took|take|takes|taking|taken) no prisoners\b/,
    example: 'The captain led from the front and took no prisoners.',
    counter: 'The rebels took nine prisoners.',
  },
  {
    id: 'in-the-press',
    after: /\b(?:crucified|slaughtered|murdered|massacred|butchered|lynched) (?:in|by|at|on) the (?:press|media|polls|papers|critics|tabloids)\b|\bstrangled at birth\b/,
    example: 'The senator was crucified in the press.',
    counter: 'The senator was murdered in the street.',
  },
  {
    id: 'definition',
    sentence: /\b(?:(?:law|act|code|codebook|statute|treaty|convention|dictionary|manual|handbook) (?:\S+ ){0,1}?(?:defines|makes it|explains)|survey asks|makes it (?:an offence|a crime|illegal)|crime against humanity includes)\b/,
    example: 'The law defines murder as the unlawful killing of a person.',
    counter: 'The law did not stop the killing of a judge.',
  },
  {
    id: 'drill',
    sentence: /\b(?:rehears(?:e|ed|ing)|plan foresees|plans? (?:\S+ ){0,3}?beds for|called for the death of)\b/,
    example: 'Hospitals rehearsed how to treat up to 200 wounded.',
    counter: 'Hospitals treated up to 200 wounded.',
  },
  {
    id: 'warned-of',
    sentence: /\bwarned that (?:\S+ ){1,4}?(?:might|could|may) (?:claim|kill|cost)\b/,
    example: 'Experts warned that the virus might claim many lives.',
    counter: 'Experts said that the virus claimed many lives.',
  },
];

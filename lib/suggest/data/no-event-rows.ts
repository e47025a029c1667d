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

/** What weighs on a trade, and machines that take over work: their victims are businesses and jobs. */
const BURDENS = '(?:dut(?:y|ies)|tax(?:es|ation)?|tariffs?|red tape|debts?|costs?|rents?|rates|regulations?|rules|paperwork|bureaucracy|levies|fees|interest|competition)';
const MACHINES = '(?:machines?|machinery|robots?|automation|software|computers?|algorithms?|technology|imports|artificial intelligence|ai)';
/** What only wears somebody out. */
const DISCOMFORTS = '(?:heat|cold|feet|back|knees?|head|shoes|heels|suspense|wait|waiting|boredom|noise|silence|pressure|commute|diet|stairs|humidity|hours|curiosity)';

export const NO_EVENT_ROWS: NoEventRow[] = [
  {
    id: 'story',
    sentence: new RegExp(`^in (?:the|a|this|his|her|their) (?:\\S+ ){0,2}?${STORY} (?:, |the |a |an )`),
    example: 'In the video game, soldiers are abducted by robots.',
    counter: 'In the game reserve, rangers were abducted by poachers.',
  },
  {
    id: 'plot-of-story',
    sentence: new RegExp(`^(?:the|a|this|his|her|their) (?:\\S+ ){0,2}?${STORY} (?:turns on|hinges on|revolves around)\\b`),
    example: 'The novel hinges on the murder of a governess.',
    counter: 'The trial hinges on the murder of a governess.',
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
    id: 'playing-dead',
    sentence: /\b(?:pretend(?:ed|ing|s)? to be dead|play(?:ed|ing)? dead|feign(?:ed|ing)? death)\b/,
    example: 'Three clerks pretended to be dead.',
    counter: 'Three clerks were found to be dead.',
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
    example: 'The captain shot wide from six yards.',
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
  {
    id: 'under-a-burden',
    after: new RegExp(`\\b(?:strangled|suffocated|killed|murdered|butchered|slaughtered|crucified|drowned|drowning|dying) (?:off )?(?:by|under|from|in) (?:\\S+ ){0,2}?${BURDENS}(?: |$)`),
    example: 'Small brewers are being strangled by duty.',
    counter: 'Two brewers were strangled by burglars.',
  },
  {
    id: 'by-machines',
    after: new RegExp(`\\b(?:displaced|replaced|killed off) by (?:\\S+ ){0,2}?${MACHINES}(?: |$)`),
    example: 'Four thousand workers were displaced by the new machines.',
    counter: 'Four thousand workers were displaced by the fighting.',
  },
  {
    id: 'discomfort',
    sentence: new RegExp(`\\b${DISCOMFORTS} (?:\\S+ ){0,4}?(?:is|was|are|were|'s|'re|been) killing (?:me|him|her|us|them|you)\\b`),
    example: 'He said his feet were killing him.',
    counter: 'He said his brothers were killing him.',
  },
  {
    id: 'hill-to-die-on',
    sentence: /\bhills? (?:\S+ ){0,8}?to die on\b/,
    example: 'This is the hill the deputy mayor has chosen to die on.',
    counter: 'On the hill two men were left to die.',
  },
  {
    id: 'dying-of-mirth',
    after: /\b(?:died?|dies|dying) (?:laughing|of (?:laughter|embarrassment|shame|boredom|curiosity|mirth))\b/,
    example: 'I nearly died laughing when the goat took the microphone.',
    counter: 'Two men died of thirst when the pump failed.',
  },
];

import type { CasualtyKind } from '../../model.ts';

/**
 * Words that state a casualty, as rows. Source: the project's own list, made from the vocabulary of conflict reporting.
 * `frame` says who the victim is: the object of an active verb (`affect`), its subject (`suffer`).
 */
export interface VerbRow {
  id: string;
  kind: CasualtyKind;
  frame: 'affect' | 'suffer';
  lemmas: string;
  /** Needs one of these words right after the verb or its object ("shot … dead", "taken hostage"). */
  particle?: string;
  /** Must be people by the list, not merely unknown: verbs with many other uses. */
  strict?: boolean;
  example: string;
  counter: string;
}

export const VERB_ROWS: VerbRow[] = [
  { id: 'kill', kind: 'killed', frame: 'affect', lemmas: 'kill', example: 'Shelling killed 14 civilians.', counter: 'The committee killed the bill.' },
  {
    id: 'murder', kind: 'killed', frame: 'affect',
    lemmas: 'murder assassinate slay massacre behead decapitate slaughter lynch liquidate exterminate martyr strangle disembowel garrotte garrote guillotine gun-down mow-down shoot-down-dead machine-gun execute butcher incinerate electrocute asphyxiate hang crucify dismember annihilate',
    example: 'Gunmen murdered a priest.', counter: 'The crew executed the manoeuvre.',
  },
  { id: 'fell', kind: 'killed', frame: 'affect', lemmas: 'fell gas obliterate vaporise vaporize eviscerate', strict: true, example: 'Police bullets felled four raiders.', counter: 'Loggers felled 40 trees.' },
  { id: 'die', kind: 'killed', frame: 'suffer', lemmas: 'die perish succumb drown suffocate', example: 'Twelve people died in the fire.', counter: 'The engine died on the hill.' },
  { id: 'injure', kind: 'injured', frame: 'affect', lemmas: 'injure wound hurt maim mutilate scald disfigure lacerate bayonet slash', example: 'Shrapnel wounded six people.', counter: 'The sanctions hurt the economy.' },
  { id: 'stab', kind: 'injured', frame: 'affect', lemmas: 'stab burn', example: 'A gang stabbed two clerks.', counter: 'The fire burned the barn.' },
  { id: 'shoot', kind: 'combined', frame: 'affect', lemmas: 'shoot', strict: true, example: 'Gunmen shot a guard.', counter: 'He shot a film.' },
  { id: 'abduct', kind: 'captured', frame: 'affect', lemmas: 'kidnap abduct imprison enslave', example: 'Gunmen abducted 22 pupils.', counter: 'The tide abducted the boat.' },
  { id: 'capture', kind: 'captured', frame: 'affect', lemmas: 'capture snatch recapture', strict: true, example: 'The army captured two rebels.', counter: 'Rebels captured the town.' },
  { id: 'detain', kind: 'captured', frame: 'affect', lemmas: 'detain jail intern incarcerate seize', strict: true, example: 'The army detained four journalists.', counter: 'Police seized two trucks.' },
  { id: 'arrest', kind: 'captured', frame: 'affect', lemmas: 'arrest re-arrest apprehend nab', strict: true, example: 'Police arrested 40 protesters.', counter: 'Police arrested two suspects.' },
  { id: 'disappear', kind: 'missing', frame: 'suffer', lemmas: 'disappear vanish', strict: true, example: 'Three students disappeared.', counter: 'The problem disappeared.' },
  { id: 'displace', kind: 'displaced', frame: 'affect', lemmas: 'displace uproot', strict: true, example: 'The fighting displaced 3,000 people.', counter: 'The new engine displaced the old one.' },
  { id: 'neutralise', kind: 'combined', frame: 'affect', lemmas: 'neutralise neutralize', strict: true, example: 'Forces neutralised 18 militants.', counter: 'The paint neutralised the acid.' },
];

export interface NounRow {
  id: string;
  kind: CasualtyKind;
  nouns: string;
  example: string;
  counter: string;
}

/** Nouns for the act: "the killing of X", "X's murder", "his death". */
export const ACT_ROWS: NounRow[] = [
  { id: 'killing', kind: 'killed', nouns: 'killing murder assassination massacre slaying slaughter execution beheading lynching hanging homicide', example: 'the murder of a priest', counter: 'the execution of the plan' },
  { id: 'shooting', kind: 'combined', nouns: 'shooting', example: 'the shooting of five marchers', counter: 'the shooting of a film' },
  { id: 'stabbing', kind: 'injured', nouns: 'stabbing', example: 'the stabbing of a guard', counter: 'the stabbing of the pain' },
  { id: 'death', kind: 'killed', nouns: 'death drowning martyrdom', example: 'the deaths of two guards', counter: 'the death of an industry' },
  { id: 'loss', kind: 'killed', nouns: 'loss', example: 'the loss of 150 soldiers', counter: 'the loss of 150 workers' },
  { id: 'kidnapping', kind: 'captured', nouns: 'kidnapping abduction kidnap capture detention imprisonment captivity incarceration', example: 'the abduction of a nun', counter: 'the capture of the town' },
  { id: 'arrests', kind: 'captured', nouns: 'arrest', example: 'the arrests of three journalists', counter: 'the arrest of a suspect' },
  { id: 'disappearance', kind: 'missing', nouns: 'disappearance', example: 'the disappearance of three students', counter: 'the disappearance of the glacier' },
  { id: 'injury', kind: 'injured', nouns: 'wounding maiming injury', example: 'the wounding of four guards', counter: 'the wounding of his pride' },
  { id: 'displacement', kind: 'displaced', nouns: 'displacement', example: 'the displacement of 3,000 people', counter: 'the displacement of the piston' },
];

/** Nouns that name the victims themselves: "four hostages", "30 wounded", "the 12 dead". */
export const VICTIM_NOUN_ROWS: NounRow[] = [
  { id: 'hostage', kind: 'captured', nouns: 'hostage captive abductee', example: 'The gang holds four hostages.', counter: 'Parliament was hostage to the budget.' },
  { id: 'fatality', kind: 'killed', nouns: 'fatality', example: 'The police counted four fatalities.', counter: 'There was a fatality of outlook.' },
  { id: 'martyr', kind: 'killed', nouns: 'martyr', example: 'The movement mourned three martyrs.', counter: 'He is a martyr to his work.' },
  { id: 'wounded', kind: 'injured', nouns: 'wounded injured', example: 'The 12 injured are recovering.', counter: 'The injured are a burden on hospitals.' },
  { id: 'arrival', kind: 'displaced', nouns: 'arrival', example: 'The camp for the displaced has 7,200 new arrivals. They fled the fighting', counter: 'The gallery has 7,200 new arrivals.' },
  { id: 'casualty', kind: 'combined', nouns: 'casualty', example: 'The strike caused dozens of casualties.', counter: 'Truth is the first casualty.' },
];

/** States after a link verb, "leave", "find" or a noun: "were dead", "left six wounded", "three found dead". */
export const STATE_WORDS: Record<string, CasualtyKind> = {
  dead: 'killed', lifeless: 'killed', slain: 'killed', killed: 'killed', murdered: 'killed',
  wounded: 'injured', injured: 'injured', hurt: 'injured', maimed: 'injured', hospitalized: 'injured', hospitalised: 'injured',
  missing: 'missing', homeless: 'displaced', displaced: 'displaced', captive: 'captured', hostage: 'captured', captured: 'captured',
};

/** Means that kill in an active sentence without being a party: "a blast killed five". */
export const MEANS_NOUNS = `
  attack strike airstrike air-strike raid bombing bomb blast explosion shelling shell mortar missile rocket drone fire gunfire crossfire
  mine landmine grenade shrapnel bullet shot shooting clash battle fighting fight war conflict violence operation offensive assault ambush
  bombardment incident accident crash collision fire earthquake quake flood storm outbreak disease virus plague landslide stampede
  collapse car-bomb barrage munition canister gun salvo massacre unrest riot protest crackdown siege hunger famine stabbing sniper-fire knife attacks vehicle
  exchange detonation device truck car convoy plane helicopter aircraft crossfire injury wound torture exhaustion starvation cold heat
  cancer virus cholera malaria ebola covid debris fragment projectile howitzer tornado hurricane cyclone tsunami avalanche wildfire blaze poison gas overdose`.trim().split(/\s+/);

/** What is done to people before they are put to death: who is shot after it does not live. */
export const EXECUTION_LEADS = new Set(
  'picked lined blindfolded dragged pulled herded marched tied bound handcuffed hauled selected'.split(' '),
);

/** Irregular forms of trigger and reporting verbs: form → lemma. Participles marked in `PARTICIPLES`. */
export const IRREGULAR_FORMS: Record<string, string> = {
  slew: 'slay', slain: 'slay', shot: 'shoot', hurt: 'hurt', dying: 'die', died: 'die', dies: 'die', hung: 'hang', hanged: 'hang',
  burnt: 'burn', fled: 'flee', left: 'leave', found: 'find', took: 'take', taken: 'take', held: 'hold', lost: 'lose', gone: 'go', went: 'go',
};

/**
 * Words whose part of speech the tagger gets wrong in reports of violence, by what they are there.
 * Source: the project's own lists, made from sentences that were read wrongly.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Determiners that stand for a noun where none follows: "several were hurt". */
export const LONE_DETERMINERS = words(
  'those these all some both many several most few each another others half',
);
/** Titles as they stand before a name. */
export const ADDRESSES = words('Mr Mr. Mrs Mrs. Ms Ms. Dr Dr.');
/** Verbs of headlines that the tagger takes for plurals: "Bomb kills nine". */
export const HEADLINE_VERBS = words('kills wounds injures hurts leaves beheads abducts kidnaps displaces executes slays maims detains');
/** Adjectives that are nouns for people where no noun follows: "two civilian", "the militants". */
export const NOUN_LIKE = words(`
  chief total national nationals individual individuals official officials civilian civilians militant militants regular
  regulars extremist terrorist separatist islamist jihadist leftist rightist loyalist paramilitary paramilitaries military
  elder elderly minor native executive activist juvenile male female catholic jesuit muslim christian radical communist
  dissident deserter criminal relative intellectual professional subversive guerrilla guerilla general major private
  captive teen fugitive superior subordinate associate local migrant immigrant protestant patriot suspect
`);
/** Nouns for a number that nobody counted. */
export const COUNT_NOUNS = words('dozens scores hundreds thousands millions');
/** Words that open a number: "about 40". */
export const COUNT_LEADS = words('approximately about around nearly almost at over some');
/** Words before "more" that make it a noun: "several more were hurt". */
export const COUNTS_OF_MORE = words('several many dozen dozens hundreds scores few');
/** Words behind a headline's verb that open its object without a numeral: "kills at least nine". */
export const HEADLINE_OBJECTS = words('at dozens several scores over more');
/** Ordinals that the tagger takes for adverbs. */
export const ORDINALS = words('second third fourth fifth sixth seventh eighth ninth tenth');
/** Nouns in "-ing" that stand behind other nouns: "the women training camp". */
export const NOUNS_IN_ING = words("training meeting building housing gathering's hearing meetings");
/** Participles that describe the people or things behind them: "alleged gunmen". */
export const ATTRIBUTIVE = words(`
  suspected alleged armed unidentified masked hooded unknown presumed reported attempted retired elected detained
  displaced wanted hijacked stolen captured convicted unnamed united wounded slain
`);
/** Words before "shot" that make it a noun: "a warning shot". */
export const BEFORE_A_SHOT = words('a the his warning gun single another one this');
/** Words behind a participle that belong to no noun phrase with it: "those killed overnight". */
export const NOT_DESCRIBED = words(`
  today yesterday tonight tomorrow sunday monday tuesday wednesday thursday friday saturday others last this overnight dead
`);
/** Places named by one bare word after "to", which the tagger takes for verbs: "a youth going to school was hurt". */
export const BARE_PLACES = words('school church work market bed prison court college jail mass town');
/** Adverbs of place that the tagger takes for prepositions where nothing follows: "many people inside were wounded". */
export const PLACE_ADVERBS = words('inside outside aboard nearby below above upstairs beneath behind');
/** What somebody is who was hurt: "was found unconscious". */
export const CONDITIONS = words('unconscious alive senseless');
/** What is fired live: "live rounds". */
export const LIVE_THINGS = words('rounds round ammunition ammo fire bullets bullet shells munition munitions');
/** Nouns behind a noun for a deed that make it a case: "the soldiers murder trial". */
export const NOUNS_OF_CASES = words('trial case suspect suspects plot probe charge charges victim victims inquiry investigation squad');

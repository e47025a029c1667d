/** Of what sort an article is, by words of its title or its first sentences; how much each counts the weights say. */
export type Work = 'trial' | 'report' | 'memorial' | 'statement' | 'politics' | 'release' | 'threat' | 'digest' | 'timeline';

export const WORKS: { id: Work; where: 'title' | 'top'; pattern: RegExp; example: string; counter: string }[] = [
  {
    id: 'trial',
    where: 'top',
    pattern:
      / (?:trials?|court|courts|convicted|convicts?|sentenced|sentences?|jailed|acquitted|acquittal|verdict|judges?|indicted|indictment|prosecutors?|charged|charges|extradition|extradited|guilty|pardon\w*|parole|appeal|suspects?|arrest warrants?|tribunal) /,
    example: 'A court sentenced two men for the murder of a guard.',
    counter: 'Two guards were murdered.',
  },
  {
    id: 'report',
    where: 'top',
    pattern:
      / (?:new|annual|yearly|quarterly|latest|monthly) (?:report|survey|study|figures|index|count|tally) | (?:on the rise|on rise|record number|worst year|deadliest year|this year|per cent|percent|quarter|statistics|figures|data|index|ranking|tally|according to a report) /,
    example: 'Killings on the rise, annual report says',
    counter: 'Two reporters killed in Orlo',
  },
  {
    id: 'memorial',
    where: 'top',
    pattern:
      / (?:anniversary|commemorat\w+|remember\w*|memorial|mourn\w*|tribute\w*|honou?r\w*|years on|years after|years later|years ago|victims of) /,
    example: 'Town remembers the 40 dead of the flood',
    counter: 'Forty die in flood',
  },
  {
    id: 'statement',
    where: 'top',
    pattern:
      / (?:calls? (?:on|for)|urges?|urged|demands?|demanded|condemns?|condemned|appeals?|rights|activists?|amnesty|ngos?|watchdog|parliament|resolution|must) /,
    example: 'Rights group urges the release of reporters',
    counter: 'Two reporters killed in Orlo',
  },
  {
    id: 'politics',
    where: 'top',
    pattern:
      / (?:election\w*|president|minister|talks|deal|negotiat\w+|sanctions|vote|summit|visit\w*|policy|prize|award\w*|interview\w*|appoint\w*|elected) /,
    example: 'President ends visit to Orlo',
    counter: 'Gunmen kill two in Orlo',
  },
  {
    id: 'release',
    where: 'top',
    pattern: / (?:freed|released?|rescued?|recovered|regain\w*|escaped?) /,
    example: 'Four hostages freed in Orlo',
    counter: 'Four taken hostage in Orlo',
  },
  {
    id: 'threat',
    where: 'title',
    pattern: / (?:plots?|plan\w*|threat\w*|risk|fear\w*|warn\w*|attempt\w*) /,
    example: 'Four charged with plot to kill minister',
    counter: 'Four killed in Orlo',
  },
  {
    id: 'digest',
    where: 'top',
    pattern: / (?:roundup|round-up|digest|briefs?|in brief|weekly|timeline|chronology|live|day by day|summary|diary|updates) /,
    example: 'Weekly digest: attacks in Orlo',
    counter: 'Two killed in Orlo',
  },
];

/** Words by which a court names the crime of somebody who was found guilty of it. */
export const CONVICTED =
  / (?:convicted|convictions?|sentenced|jailed|guilty|serving|served|pleaded|imprisonment|death row|executed for|hanged for) /;
/** Words by which somebody is only accused or searched for. */
export const ACCUSED = / (?:charged|accused|indicted|acquitted|cleared|suspected|confessed|admitted|arrested|wanted|tried|trial|charges|verdict|acquittal) /;

/** Nouns for one event. */
const EVENT = 'attack|strike|airstrike|raid|bombing|blast|explosion|ambush|assault|shooting|massacre|crackdown|crash|fire|earthquake|quake|flood|siege|clash|incident|shelling|barrage|riot|stampede|operation|kidnapping|abduction|murder|assassination|outbreak|coup|protest|battle|mutiny|hijacking|collision';
/** One particular event in the sentence, and events without one. */
export const EVENTS_ONE = new RegExp(` (?:a|an|the|that|this|one|another|single|\\d{4}|[\\w-]+day|'s) (?:[\\w'-]+ ){0,3}(?:${EVENT}) `);
export const EVENTS_MANY = /(?: (?:attacks|strikes|airstrikes|raids|bombings|blasts|ambushes|shootings|massacres|clashes|abductions|kidnappings|incidents|protests|killings|murders|homicides|executions|operations|camps|prisons|mines|disasters) | (?:war|conflict|insurgency|violence|campaign|fighting|unrest|crisis|regime|rule|terrorism|piracy) )/;

/** A turn to something else at the start of a sentence: "In a separate incident". */
export const TURNS_ASIDE =
  / (?:in (?:a|another) (?:separate|similar|different|second|related) |separately|elsewhere|in another |another (?:attack|incident|raid|strike|blast|bomb|shooting)|in other |also (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|meanwhile|in neighbou?ring) /;
/** A turn to the past: "Last month". */
export const TURNS_BACK =
  / (?:earlier (?:this|in the|last)|last (?:week|month|year|spring|summer|autumn|winter|fall)|(?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|before)|previously|in the past|history|background) /;

/** Lines of a list of entries: a time, a day, a year or a place with a colon in front. */
export const ENTRIES: [Work, RegExp][] = [
  ['digest', /^(?:[•*·–-]\s|\d{1,2}[:.h]\d\d\b|\d{1,2}\/\d{1,2}\b|\p{Lu}[\p{Lu}\s]{2,20}:\s)/u],
  ['timeline', /^(?:1[89]|20)\d\d\b\s*(?:[-–—:]|$)/u],
];

/** Words by which a title tells of violence or harm; a title without them is about something else. */
export const HARM =
  / (?:attack\w*|strikes?|airstrikes?|raids?|raided|bomb\w*|blasts?|explo\w+|ambush\w*|assault\w*|shoot\w*|shots?|gunned|gunm[ae]n|massacre\w*|crackdown|crash\w*|fires?|blaze|quakes?|earthquakes?|floods?|siege|clash\w*|shell\w*|riots?|stampede|kidnap\w*|abduct\w*|hostages?|captives?|captivity|murder(?:s|ed|ing)?|assassinat\w+|coup|battle|mutiny|hijack\w*|kill(?:s|ed|ing|ings)?|dead|deadly|deadliest|die[sd]?|deaths?|toll|wound\w*|injur\w+|hurts?|slain|slay\w*|execut\w+|hang(?:s|ed|ing)|behead\w*|missing|disappear\w*|vanish\w*|victims?|casualt\w+|stab\w*|lynch\w*|drown\w*|graves?|bod(?:y|ies)|martyr\w*|fatal\w*|tortur\w+|displaced|fle[ed]\w*|violence|bloody|bloodshed|plague|outbreak) /;

/** The credit of a picture: the sentence is its caption, also where the page shows it as a paragraph. */
export const CREDIT = / \[ (?:\S+ ){1,5}\/ | file (?:picture|photo|photograph|image) /;

/** Words for a state of captivity: with a number they are a count of all who are held, seldom one event. */
export const HELD =
  / (?:behind bars?|in (?:prison|jail|jails|prisons|detention|custody|captivity|cells?)|imprisoned|jailed|detained|locked up|held|prisoners?|remains?|languish\w*) /;

/** What the event of the article came after: a time and "after", or "followed" and an event with a clause of its own. */
export const CAME_AFTER = new RegExp(
  ` (?:comes?|came|coming|happened|occurred|took place|was carried out) (?:just |only |barely |less than |more than |about )?(?:\\S+ ){0,2}?(?:hours?|days?|weeks?|months?|years?) after | (?:follows|followed) (?:an?|the|another) (?:\\S+ ){0,3}?(?:${EVENT}) (?:that|which|in which|by) `,
);

/** Words at the start of a sentence that set its event apart: "In a separate incident". */
export const SEPARATE = / (?:separate|unrelated|different) /;
/** Words at the start of a sentence that go on to another event, of which the article may report as well. */
export const GOES_ON = / (?:elsewhere|meanwhile|in other|also|separately) /;

/** Words of title and lead by which somebody counts: both kinds together make a report of figures. */
export const COUNTING =
  / (?:than ever|record|survey|tally|report|figures|count|per cent|against \d+|down from|up from|compared|rise|index|quarter|annual|statistics) /;
export const COUNTER =
  / (?:finds|found|says|group|federation|committee|watchdog|institute|monitors?|organi[sz]ation|union) /;

/** "In that attack": an event that was told before. */
export const THAT_EVENT =
  / (?:from|in|of|after|during|by) that (?:\S+ )?(?:attack|strike|raid|bombing|blast|explosion|ambush|assault|shooting|massacre|incident|clash|siege|kidnapping|abduction|case|fire|crash|accident) /;

import { CREDIT } from '../data/scope-words.ts';
import { MONTH_WORDS } from '../data/time-words.ts';

/** Words that speak for a scope; how much each counts the weights say. */
export interface ScopeCue {
  id: string;
  /** Tested on the lower-case words of the sentence, each between blanks. */
  pattern: RegExp;
  /** Speaks differently for what stands before and after it. */
  sided?: boolean;
  example: string;
  counter: string;
}

const MONTHS = MONTH_WORDS.filter((word) => word.length > 3).join('|');

export const SCOPE_CUES: ScopeCue[] = [
  {
    id: 'since',
    sided: true,
    pattern: new RegExp(
      ` since (?:the (?:beginning|start|outbreak|launch|onset|war|conflict|coup|offensive|crisis|insurgency|uprising|fighting|mission|\\d{4}s)|(?:last |late |early |mid-|\\d{1,2} )?(?:\\d{4}|${MONTHS}|year|then|that time|fighting|hostilities)|\\S+ (?:took|began|came|invaded|started|seized|entered))`,
    ),
    example: 'More than 9,000 have died since January.',
    counter: 'He has been missing since he left home.',
  },
  {
    id: 'so-far',
    pattern:
      / (?:so far this|in the past|in the last) (?:year|decade) | so far in \d{4} | to date | year to date /,
    example: 'Forty have been killed so far this year.',
    counter: 'Forty have been killed so far.',
  },
  {
    id: 'this-year',
    pattern: / this (?:year|decade) /,
    example: 'Forty have been killed this year.',
    counter: 'Forty have been killed this week.',
  },
  {
    id: 'span',
    pattern:
      / (?:in|over|during|for|within) (?:the )?(?:past|last|previous|first)? ?(?:few|several|two|three|four|five|six|seven|eight|nine|ten|\d+|many|a dozen)?(?: or so)? ?(?:years|months|decades|decade|quarter) /,
    example: 'Hundreds have died over the past six years.',
    counter: 'He was held for two hours.',
  },
  {
    id: 'war-has',
    pattern:
      / (?:war|conflict|insurgency|uprising|violence|fighting|unrest|rebellion|campaign)\b[^.;]{0,60} (?:has|have) (?:now |already )?(?:killed|claimed|left|cost|displaced|driven|forced)/,
    example: 'The war has claimed thousands of lives.',
    counter: 'The war began when two men were killed.',
  },
  {
    id: 'war-during',
    pattern:
      / during the (?:\S+ )?(?:civil )?(?:war|conflict|dictatorship|occupation|genocide) | \d+ years of (?:civil )?war | years of (?:war|conflict|lead) /,
    example: 'He vanished during the war.',
    counter: 'He vanished during the night.',
  },
  {
    id: 'rate',
    pattern: / (?:per|each|every) (?:day|week|month|year) | an average of | annually | yearly | on average /,
    example: 'Ten people die each month.',
    counter: 'Ten people died on each side.',
  },
  {
    id: 'total',
    pattern:
      / (?:a total of|in total|in all|altogether|overall|between \d{4} and \d{4}|from \d{4} to \d{4}|worldwide|around the world|across the world|nationwide|countrywide|recorded|documented|verified|statistics|figures|number of|numbers of) /,
    example: 'A total of 69 were executed in 2020.',
    counter: 'He was totally exhausted.',
  },
  {
    id: 'string',
    sided: true,
    pattern: / (?:string|series|wave|spate|spree|trend|surge|campaign|pattern|history|record) of /,
    example: 'It is the latest in a string of abductions.',
    counter: 'She pulled the string.',
  },
  {
    id: 'nth',
    sided: true,
    pattern:
      / the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|deadliest|worst|bloodiest) /,
    example: 'She is the fifth journalist killed this year.',
    counter: 'Two were killed.',
  },
  {
    id: 'similar',
    sided: true,
    pattern:
      / (?:similar|previous|earlier|separate|unrelated|other|another|past|prior) (?:attack|incident|raid|strike|bombing|assault|shooting|kidnapping|abduction|massacre|case|killing|murder|explosion|blast|ambush)s? /,
    example: 'A previous attack killed nine.',
    counter: 'A similar number was wounded.',
  },
  {
    id: 'comes-after',
    sided: true,
    pattern:
      / (?:comes?|came|follows?|followed|coming|happened|occurred|took place) (?:just |only |barely |a )?(?:\S+ )?(?:\S+ )?(?:after|before|a day after|days after) /,
    example: 'The strike comes days after one that killed six.',
    counter: 'He came home.',
  },
  {
    id: 'earlier',
    pattern: / (?:earlier (?:this|in the|last)|previously|in the past|at the time|back in|formerly|once) /,
    example: 'Earlier this month two were killed.',
    counter: 'Two were killed.',
  },
  {
    id: 'anniversary',
    sided: true,
    pattern:
      / (?:anniversary|commemorat\w*|remember\w*|marking|memorial|monument|candles|wreaths?|years on|history|historic\w*) /,
    example: 'They marked the anniversary of the massacre of 70.',
    counter: 'Seventy died in the massacre.',
  },
  {
    id: 'court',
    sided: true,
    pattern:
      / (?:convicted|sentenced|jailed|served|serving|acquitted|trial|guilty|charged with|indicted|prison term|wanted) /,
    example: 'He was convicted of murdering a guard.',
    counter: 'He murdered a guard.',
  },
  {
    id: 'whose',
    sided: true,
    pattern: / (?:who|which|whose|where|in which|when) /,
    example: 'The group, which killed 20 in March, is back.',
    counter: 'The group killed 20.',
  },
  {
    id: 'mid-clause',
    sided: true,
    pattern: / (?:including|such as|like|for example|for instance|among them) /,
    example: 'attacks, including one that killed ten',
    counter: 'ten were killed',
  },
  {
    id: 'also',
    sided: true,
    pattern: / (?:also|meanwhile|elsewhere|separately|in another|in a separate|another) /,
    example: 'Elsewhere, two men died.',
    counter: 'Two men died.',
  },
  {
    id: 'blame',
    sided: true,
    pattern:
      / (?:blamed for|accused of|responsible for|behind|known for|claimed responsibility for|linked to) /,
    example: 'The group is blamed for the deaths of 40.',
    counter: 'Forty died.',
  },
  {
    id: 'general',
    pattern:
      / (?:often|regularly|usually|always|frequently|increasingly|routinely|commonly|generally|persistent) /,
    example: 'Reporters are often killed.',
    counter: 'Two reporters were killed.',
  },
  {
    id: 'thousands',
    pattern: / (?:thousands|hundreds of thousands|millions|tens of thousands|scores|countless|many) /,
    example: 'Thousands have been displaced.',
    counter: 'Two have been displaced.',
  },
  {
    id: 'hundreds',
    pattern: / hundreds /,
    example: 'Hundreds have been killed.',
    counter: 'Two have been killed.',
  },
  {
    id: 'today',
    pattern:
      / (?:on|late|early|last) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|week) | (?:today|yesterday|overnight|this morning|tonight) /,
    example: 'Two men died on Sunday.',
    counter: 'Two men died in 1998.',
  },
  {
    id: 'credit',
    pattern: CREDIT,
    example: 'A man killed in the bombing of Tovar [Ana Ruiz/Newswire]',
    counter: 'A man was killed in the bombing of Tovar.',
  },
  {
    id: 'compared',
    pattern:
      / (?:compared (?:with|to)|up from|down from|per cent|percent|increased|increase|risen by|fewer than|more than in) /,
    example: 'Forty died, compared with 30 in 2020.',
    counter: 'Forty died.',
  },
  {
    id: 'toll',
    sided: true,
    pattern: / (?:death toll|toll|tally) /,
    example: 'The death toll rose to 12.',
    counter: 'The tollway is closed.',
  },
  {
    id: 'among-dead',
    pattern:
      / (?:among the (?:dead|deceased|victims|killed|wounded|injured|casualties|missing|hostages|detained)|the (?:dead|deceased|victims|slain) (?:was|were|included?|is|are)|identified as|named as) /,
    example: 'Among the dead were three nurses.',
    counter: 'Three nurses were among the crowd.',
  },
  {
    id: 'brings-to',
    sided: true,
    pattern:
      / (?:brings?|brought|bringing|takes?|took|taking|raises?|raised|raising) (?:the )?(?:\S+ ){0,3}(?:to|number|toll|total) /,
    example: 'His death brings to eight the number of reporters killed.',
    counter: 'He brought two guards.',
  },
  {
    id: 'statistics',
    pattern:
      / (?:according to (?:the )?(?:\S+ ){0,3}(?:figures|data|records|statistics|count|tally|index|database|estimates?)|government records|by our count|rights groups? (?:say|estimate)|documented|recorded|registered|counted|estimates?|estimated|an average|survey|reports that) /,
    example: 'The centre has documented 61 killings.',
    counter: 'Two men were killed.',
  },
  {
    id: 'height',
    pattern:
      / (?:at (?:its|the|their) (?:height|peak|worst)|over the years|in the (?:\S+ )?years (?:since|before|after|that followed)|decades? of|years? of|for (?:years|decades|months)) /,
    example: 'At its height the gangs held 700 hostages.',
    counter: 'The gang held two hostages.',
  },
  {
    id: 'ever-since',
    sided: true,
    pattern: / since (?!been |become )/,
    example: 'It has killed hundreds since it appeared in 2017.',
    counter: 'Two of the men have since been freed.',
  },
  {
    id: 'supposed',
    sided: true,
    pattern: / (?:if|unless|until|whoever|whenever|anyone|anybody|someone|somebody|whether) /,
    example: 'If somebody is killed, the deal is off.',
    counter: 'Two men were killed after the deal.',
  },
  {
    id: 'denied',
    sided: true,
    pattern:
      / (?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|false(?:ly)?|rumou?rs?|untrue|(?:cannot|could not|unable to) (?:confirm|say|verify)) /,
    example: 'The army denied that its men had killed two farmers.',
    counter: 'The army said that its men had killed two farmers.',
  },
  {
    id: 'duty',
    pattern: / (?:must|should|ought|never again|never be|crimes?|unlawful|right to) /,
    example: 'The killing of civilians must never go unanswered.',
    counter: 'The killing of civilians went on.',
  },
  {
    id: 'back-to',
    pattern: / (?:in|after|during|at|by) (?:that|those) (?:\S+ )?\S+ | there[ ,]/,
    example: 'In that attack nine were killed.',
    counter: 'In the attack nine were killed.',
  },
];

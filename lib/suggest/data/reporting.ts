import type { Stance } from '../../model.ts';

/** How freely a verb reports: what must stand beside it before its subject counts as a source. Source: the project's own list. */
export interface ReportingRow {
  id: 'free' | 'object' | 'clause' | 'quote';
  lemmas: string[];
  example: string;
  counter: string;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

export const REPORTING_ROWS: ReportingRow[] = [
  {
    // Reports wherever it stands.
    id: 'free',
    lemmas: words('say tell add'),
    example: 'Two men died, the army said.',
    counter: 'He had a say in the matter.',
  },
  {
    // Reports with a clause, a quotation or a plain object after it.
    id: 'object',
    lemmas: words(`report confirm announce claim allege accuse blame deny acknowledge admit verify estimate corroborate record document
      publish release identify pronounce register list count tally log put give show name confess
      lower raise revise update adjust correct charge`),
    example: 'The ministry confirmed the deaths of two guards.',
    counter: 'The report lay on the desk.',
  },
  {
    // Reports only with a clause after it, or after a quotation or a comma at the end of a sentence.
    id: 'clause',
    lemmas: words(`state reveal explain declare warn insist recount testify describe write tweet post disclose indicate point stress recall
      affirm assert note relate inform broadcast comment maintain remark specify mention emphasize emphasise underline conclude find
      determine believe read learn suggest argue contend boast dispute refute reject dismiss clarify detail recall think know gather
      understand fear suspect observe hear see caution concede complain
      rule hold establish reply respond reiterate repeat narrate proclaim attest opine elaborate counter rebut retort reckon speculate
      bemoan chronicle calculate assess judge regret alert swear discover protest imply deduce ascertain certify object lie
      decry theorise theorize posit depict hint vouch confide proclaim relay`),
    example: 'The mayor stated that two men had died.',
    counter: 'The judge dismissed the appeal of those convicted of the murder.',
  },
  {
    // Reports only right beside a quotation.
    id: 'quote',
    lemmas: words(`continue react urge condemn deplore lament mourn cry shout ask plead go begin exclaim demand call
      promise vow pledge agree joke yell whisper joke answer close finish speak`),
    example: '“They took twelve of us,” he continued.',
    counter: 'Parliament condemned the murder of the priest.',
  },
];

/** Verbs of the last row that report without a quotation too, where "that" or "how" opens what they tell: "lamented that 12 had died". */
export const LAMENTING = words('lament deplore condemn agree shout cry exclaim plead joke continue');

/** What a verb says of the source's standing to the statement; every other reporting verb states. */
export const STANCE_VERBS: Record<Exclude<Stance, 'states'>, string[]> = {
  claims: words('claim allege accuse blame contend boast implicate'),
  denies: words('deny reject refute dismiss dispute rebut'),
  cannot_confirm: [],
};

/** Negated, these tell that the source does not know: "could not confirm". */
export const KNOWING_VERBS = words('confirm verify say tell corroborate know determine establish');

/** Verbs whose subject has said the words that are quoted behind them in the same sentence, though they report nothing. */
export const UTTERING = words(`urge call describe express condemn denounce demand boast ask praise promise vow threaten accuse hail
  brand deplore mourn appeal invite thank recall speak lament dismiss reject welcome`);

/** Verbs of giving out a statement: "issued the following". */
export const ANNOUNCING = words('share issue release make give publish read state say send announce deliver');

/** Things written or shown that stand for who made them: "a statement by the ministry", "the report said". */
export const DOCUMENT_NOUNS = words(`statement report communique bulletin readout figure datum data tally count survey study indictment
  resolution document release account dispatch note letter video footage index census investigation inquiry estimate charge news
  information record message post tweet announcement autopsy image photo photograph verdict paper file filing
  complaint affidavit transcript register sheet memo leaflet recording clip poll statistic minutes dossier chart list`);

/** Nouns that never speak. */
export const SILENT_NOUNS = words(`it this that which there attack incident blast explosion strike violence toll number case clash fire
  event bomb shooting crash what one time year day war shelling raid death killing murder kidnapping abduction bombing ambush massacre assault doubt will`);

/** Verbs with many other uses: they report only with "that" after them. */
export const THAT_VERBS = words(`reply respond see hear know find think hold establish fear suspect gather understand learn read recall observe relate
  calculate assess judge regret alert swear discover protest charge imply deduce ascertain certify object lie counter depict decry`);

/** Verbs of many uses that report only with such an object: "put the toll at 40", "gave the number as nine". */
export const FIGURE_VERBS = words('put give list count register record publish release tally log name confess lower raise revise update adjust correct');
export const FIGURE_NOUNS = words('toll number figure count death casualty loss total dead injury name list photo video report evidence victim deceased');

/** What somebody tells of by its case: "recalled the case of Ana Ruiz, who was shot". */
export const CASE_VERBS = words('cite recall mention highlight raise note describe document relate');
export const CASE_NOUNS = words('case example story fate');

/** Forms that report a deed as their object: "condemned the killing of two guards"; resolutions condemn in the present. */
export const CONDEMNING_FORMS = words('condemned decried denounced deplored protested');

/** Those whose charges say what somebody did. */
export const PROSECUTING_NOUNS = words('prosecutor prosecution');

/** Verbs of making a document known, as participles behind it: "in a statement issued on Monday". */
export const ISSUED_FORMS = words(`issued released posted published signed shared broadcast carried seen obtained made sent distributed
  read dated uploaded aired circulated provided given addressed`);

/** Verbs that count: they report also with a number of people or of this harm as their object, "recorded 901 kidnappings". */
export const COUNT_VERBS = words('count list record register tally log name');
export const HARM_NOUNS = words('kidnapping abduction murder killing disappearance dead missing wounded detention case');

/** Those before whom a case is told and who stand for what is told there: "a court heard", "jurors were told". */
export const HEARING_NOUNS = words('court jury juror inquest tribunal hearing inquiry commission magistrate judge panel');

/** Places that take people in: their "admitted 21" is no report. */
export const CARE_NOUNS = words('hospital clinic ward centre center facility camp unit');

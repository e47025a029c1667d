/** English strings of the exports for other tools. */
export const enFormats = {
  'format.more': 'More formats',
  'format.spans': 'Tagged words as a table (CSV)',
  'format.spans.hint':
    'One row for each tag, actors and claims together, for statistics. Offsets are given in code points and in UTF-16 units.',
  'format.actors': 'Actor list as a table (CSV)',
  'format.actors.hint':
    'The parties with their types, other names and identifiers. The same table can be imported again.',
  'format.spacy': 'Texts and tags for spaCy (JSONL)',
  'format.spacy.hint':
    'One article a line, to train and test language models. Offsets are code points, as Python counts them.',
  'format.brat': 'Files for brat (zip)',
  'format.brat.hint':
    'Texts with standoff annotations, to look at or go on with in brat. Unpack into one folder. Offsets are code points.',
  'format.conll': 'Words with BIO tags, CoNLL (zip)',
  'format.conll.hint':
    'A word a line, for taggers and scorers of named entities. One file for actors, one or more for claims. No offsets.',
  'format.labelStudio': 'Tasks for Label Studio (zip)',
  'format.labelStudio.hint':
    'Tasks with their annotations and the configuration of the project. Offsets are code points.',
} as const;

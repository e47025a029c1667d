/** French strings of the exports for other tools, by the keys of `en-formats.ts`. */
export const frFormats = {
  'format.more': 'Autres formats',
  'format.spans': 'Mots étiquetés en tableau (CSV)',
  'format.spans.hint':
    'Une ligne par étiquette, acteurs et bilans ensemble, pour la statistique. Positions en points de code et en unités UTF-16.',
  'format.actors': 'Liste d’acteurs en tableau (CSV)',
  'format.actors.hint':
    'Les parties avec leur type, leurs autres noms et leurs identifiants. Ce tableau peut être importé de nouveau.',
  'format.spacy': 'Textes et étiquettes pour spaCy (JSONL)',
  'format.spacy.hint':
    'Un article par ligne, pour entraîner et évaluer des modèles de langue. Positions en points de code, comme Python les compte.',
  'format.brat': 'Fichiers pour brat (zip)',
  'format.brat.hint':
    'Les textes et leurs annotations à part, à voir ou à poursuivre dans brat. À décompresser dans un seul dossier. Positions en points de code.',
  'format.conll': 'Mots avec étiquettes BIO, CoNLL (zip)',
  'format.conll.hint':
    'Un mot par ligne, pour la reconnaissance d’entités et son évaluation. Un fichier pour les acteurs, un ou plusieurs pour les bilans. Sans positions.',
  'format.labelStudio': 'Tâches pour Label Studio (zip)',
  'format.labelStudio.hint':
    'Les tâches avec leurs annotations et la configuration du projet. Positions en points de code.',
};

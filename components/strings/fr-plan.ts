/** Why a record of an import is in the state it is in. */
export const frPlan = {
  'plan.new': 'Pas encore ici.',
  'plan.same': 'Déjà ici, identique.',
  'plan.same-words': 'Les mêmes mots portent ici la même marque.',
  'plan.same-actor': 'Le même acteur est ici.',
  'plan.other-tag': 'Le même identifiant désigne ici une autre marque. Différences : {fields}',
  'plan.other-words': 'Les mêmes mots portent ici la même marque. Différences : {fields}',
  'plan.other-actor': 'Un acteur de ce nom est ici. Différences : {fields}',
  'plan.file-decided':
    'Le fichier contient des décisions plus récentes que l’état présent ici. Différences : {fields}',
  'plan.here-decided':
    'Ce qui est ici contient des décisions plus récentes que le fichier. Différences : {fields}',
  'plan.both-decided': 'Modifié ici et dans le fichier. Différences : {fields}',
  'plan.file-read': 'La version du fichier a été lue plus tard ({date}). Différences : {fields}',
  'plan.here-read': 'La version présente ici a été lue plus tard ({date}). Différences : {fields}',
  'plan.both-read': 'Les deux ont été lues au même moment. Différences : {fields}',
  'plan.file-changed': 'La version du fichier a été modifiée plus tard ({date}). Différences : {fields}',
  'plan.here-changed': 'La version présente ici a été modifiée plus tard ({date}). Différences : {fields}',
  'plan.both-changed': 'Les deux ont été modifiées au même moment. Différences : {fields}',
  'plan.here': 'Ici :',
  'plan.file': 'Dans le fichier :',
  'plan.outside':
    '« {quote} » : une de ses places finit au caractère {end}, et le texte de son article en a {length}.',
  'plan.other-text': '« {quote} » : à sa place, le texte de son article dit « {found} ».',
  'plan.other-quote': '« {quote} » est donné comme ses mots, mais elle se trouve sur « {found} ».',
  'plan.leftOut': 'Son article {missing} n’est ni ici ni dans le fichier ; il ne peut donc pas être importé.',
  'plan.dangling': 'Son champ {field} {missing} n’est ni ici ni dans le fichier.',
};

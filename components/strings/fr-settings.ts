/** French, by the keys of `en-settings.ts`. */
export const frSettings = {
  'settings.part.person': 'Vous',
  'settings.part.look': 'Aspect',
  'settings.part.page': 'Dans la page',
  'settings.part.suggestions': 'Les suggestions',
  'settings.part.records': 'Données',

  'settings.showings': 'Que montrer des suggestions non décidées',
  'settings.showingsHint':
    'Ce qui est masqué est compté sous la liste et montré sur demande. Vos propres marques sont toujours montrées.',
  'showing.painted': 'dans la page et la liste',
  'showing.listed': 'dans la liste seulement',
  'showing.hidden': 'masqué',

  'settings.keep': 'Ce qui est conservé, et combien de temps',
  'settings.keepHint':
    'Les marques, acteurs, événements et leurs historiques restent jusqu’à ce que vous les supprimiez. Rien ici n’y touche.',
  'settings.undoDays': 'Étapes annulables',
  'settings.undoDays.always': 'autant que la bibliothèque',
  'settings.undoDays.now':
    '{n} étapes plus anciennes ne pourraient plus être annulées. Les marques restent telles quelles.',
  'settings.undoDays.now_one':
    '1 étape plus ancienne ne pourrait plus être annulée. Les marques restent telles quelles.',
  'settings.undoDays.now_many':
    '{n} étapes plus anciennes ne pourraient plus être annulées. Les marques restent telles quelles.',
  'settings.copiesDays': 'Copies automatiques de la bibliothèque',
  'settings.copiesDays.always': 'la plus récente de chacun des trois derniers mois',
  'settings.copiesDays.now': '{n} copies plus anciennes seraient supprimées. La plus récente reste toujours.',
  'settings.copiesDays.now_one': '1 copie plus ancienne serait supprimée. La plus récente reste toujours.',
  'settings.copiesDays.now_many':
    '{n} copies plus anciennes seraient supprimées. La plus récente reste toujours.',
  'settings.emptyDays': 'Articles sans aucune marque',
  'settings.emptyDays.always': 'autant que la bibliothèque',
  'settings.emptyDays.now': '{n} articles sans marque seraient retirés. L’annulation les ramène.',
  'settings.emptyDays.now_one': '1 article sans marque serait retiré. L’annulation le ramène.',
  'settings.emptyDays.now_many': '{n} articles sans marque seraient retirés. L’annulation les ramène.',
  'settings.keep.7': '7 jours',
  'settings.keep.30': '30 jours',
  'settings.keep.90': '90 jours',
  'settings.keep.365': 'un an',
  'settings.keep.do': 'Régler ainsi',
  'settings.keep.leave': 'Laisser comme avant',
  'settings.emptyRemoved': '{n} articles sans marque retirés',
  'settings.emptyRemoved_one': '1 article sans marque retiré',
  'settings.emptyRemoved_many': '{n} articles sans marque retirés',

  'settings.file': 'Réglages en fichier',
  'settings.fileHint':
    'Couleurs, touches, langue et ce qui est montré, pour une autre machine ou un collègue : aucune marque dedans. Il se lit sous Export et import.',
  'settings.fileSave': 'Enregistrer les réglages',

  'transfer.setting.showings': 'ce qui est montré des suggestions',
  'transfer.setting.undoDays': 'durée des étapes annulables',
  'transfer.setting.copiesDays': 'durée de conservation des copies',
  'transfer.setting.emptyDays': 'durée de conservation des articles sans marque',

  'low.showHidden': 'Montrer {n} masquées, et pourquoi',
  'low.showHidden_one': 'Montrer 1 masquée, et pourquoi',
  'low.showHidden_many': 'Montrer {n} masquées, et pourquoi',
  'low.hideHidden': 'Les masquer de nouveau',
  'progress.hidden': 'masquées : {n}',
};

/** French strings of the recovery page, by the keys of `en-recovery.ts`. */
export const frRecovery = {
  'recovery.page': 'Récupération Tollmark',
  'recovery.title': 'Récupération',
  'recovery.what':
    'Copies automatiques de la bibliothèque, enregistrements supprimés, et la marche à suivre quand la bibliothèque ne s’ouvre pas.',
  'recovery.loading': 'Examen de ce qui se trouve sur cette machine',
  'recovery.state.disk':
    'La bibliothèque s’ouvre et accepte les modifications. Articles : {articles}, marques : {annotations}.',
  'recovery.state.memory': 'Cette fenêtre ne garde rien sur le disque ; il n’y a donc rien à récupérer ici.',
  'recovery.state.read-only': 'La bibliothèque n’accepte pas d’écriture pour le moment.',
  'recovery.library': 'Ouvrir la bibliothèque',
  'recovery.link': 'Ouvrir la page de récupération',

  'recovery.copies': 'Copies automatiques',
  'recovery.copiesHint':
    'Faites sur cette machine pendant votre travail, au plus toutes les demi-heures, et gardées à part de la bibliothèque. Elles disparaissent avec le profil du navigateur : exportez aussi une sauvegarde sur un autre disque.',
  'recovery.none':
    'Pas encore de copie. La première est faite quelques secondes après l’ouverture de la bibliothèque ou du panneau.',
  'recovery.latest': 'Dernière copie automatique : {when}.',
  'recovery.neverCopied': 'Pas encore de copie automatique.',
  'recovery.copy': '{when}, {n} enregistrements',
  'recovery.copy_one': '{when}, {n} enregistrement',
  'recovery.copy_many': '{when}, {n} d’enregistrements',
  'recovery.verified': 'intacte : somme de contrôle et chaque enregistrement vérifiés',
  'recovery.damaged': 'endommagée : {error}',
  'recovery.save': 'Enregistrer dans un fichier',
  'recovery.restore': 'Restaurer cette copie',
  'recovery.now': 'Faire une copie maintenant',
  'recovery.made': 'Une copie a été faite.',
  'recovery.unchanged': 'Rien n’a changé depuis la dernière copie.',
  'recovery.confirm': 'Restaurer la bibliothèque telle qu’elle était le {when} ?',
  'recovery.confirmHint':
    'Elle est d’abord écrite dans une nouvelle base, relue et comparée. La bibliothèque actuelle n’est pas supprimée, et une copie en est faite là où elle peut être lue.',
  'recovery.yes': 'Restaurer',
  'recovery.no': 'Tout laisser en l’état',
  'recovery.restoring':
    'Restauration de la copie : elle est vérifiée, écrite à côté de la bibliothèque présente, puis relue',
  'recovery.gone': 'La copie n’est plus là.',
  'recovery.restored': 'Restauré : {n} enregistrements, chacun relu et comparé.',
  'recovery.restored_one': 'Restauré : {n} enregistrement, relu et comparé.',
  'recovery.restored_many': 'Restauré : {n} d’enregistrements, chacun relu et comparé.',
  'recovery.restoredHint':
    'Rechargez les autres fenêtres de Tollmark ; elles lâchent l’ancienne bibliothèque.',

  'recovery.readable': 'Ce qui peut être lu de la bibliothèque',
  'recovery.readableHint': 'Chaque ligne que le navigateur donne encore est écrite dans un fichier.',
  'recovery.export': 'Exporter ce qui peut être lu',
  'recovery.nothingReadable.what': 'Rien de la bibliothèque ne peut être lu maintenant : {error}',
  'recovery.nothingReadable.safe': 'Rien n’a été supprimé ni modifié.',
  'recovery.nothingReadable.next':
    'Restaurez l’une des copies, ou redémarrez le navigateur et regardez à nouveau.',
  'recovery.exported': '{n} lignes ont été écrites dans un fichier.',
  'recovery.exported_one': '{n} ligne a été écrite dans un fichier.',
  'recovery.exported_many': '{n} de lignes ont été écrites dans un fichier.',

  'recovery.deleted': 'Supprimé depuis {days} jours',
  'recovery.deletedNone': 'Rien n’a été supprimé depuis {days} jours.',
  'recovery.deletedEntry': '{what}, supprimé {when}',
  'recovery.deletedArticle': 'Article « {title} »',
  'recovery.deletedArticleTags': 'Article « {title} » avec {n} marques',
  'recovery.deletedArticleTags_one': 'Article « {title} » avec {n} marque',
  'recovery.deletedArticleTags_many': 'Article « {title} » avec {n} de marques',
  'recovery.deletedActor': 'Acteur {name}',
  'recovery.deletedEvent': 'Événement {name}',
  'recovery.bringBack': 'Remettre en place',
  'recovery.broughtBack': 'Remis en place : {what}.',
  'recovery.bringBackLabel': 'Remis en place : {what}',

  'recovery.importing': 'Importation de {name}',
  'recovery.stopImport': 'Arrêter et tout défaire',
};

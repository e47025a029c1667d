/** French strings of faults, refused files and values to correct, by the keys of `en-messages.ts`. */
export const frMessages = {
  'fault.quota.what':
    'Le stockage de ce navigateur est plein ; la dernière modification n’a pas été enregistrée.',
  'fault.quota.safe': 'Tout ce qui était enregistré auparavant est intact.',
  'fault.quota.next':
    'Exportez vos enregistrements maintenant, puis libérez de l’espace disque et réessayez.',
  'fault.broken-off.what':
    'Le navigateur a interrompu cette modification, elle n’a donc pas été enregistrée. Le plus souvent, le disque est plein.',
  'fault.broken-off.safe': 'Tout ce qui était enregistré auparavant est intact.',
  'fault.broken-off.next':
    'Exportez vos enregistrements maintenant, puis libérez de l’espace disque et réessayez.',
  'fault.no-disk.what':
    'Cette fenêtre ne garde rien sur le disque ; Tollmark travaille donc en mémoire seulement.',
  'fault.no-disk.safe':
    'Relecture et exportation fonctionnent comme d’habitude jusqu’à la fermeture de la fenêtre.',
  'fault.no-disk.next':
    'Exportez avant de la fermer, ou ouvrez la page dans une fenêtre normale qui garde l’historique.',
  'fault.newer.what':
    'Les enregistrements ont été écrits par une version de Tollmark plus récente que celle-ci.',
  'fault.newer.safe': 'Rien n’a été modifié ; ils peuvent être lus et exportés ici.',
  'fault.newer.next': 'Mettez Tollmark à jour pour continuer à y travailler.',
  'fault.blocked.what':
    'Un autre onglet ou panneau de Tollmark tient les enregistrements ouverts dans un format plus ancien.',
  'fault.blocked.safe': 'Rien n’a été modifié.',
  'fault.blocked.next': 'Fermez les autres onglets et panneaux de Tollmark : celui-ci reprend de lui-même.',
  'fault.closed.what':
    'Une autre fenêtre de Tollmark met les enregistrements à jour ; celle-ci les a donc lâchés.',
  'fault.closed.safe': 'Tout ce qui était enregistré auparavant est intact.',
  'fault.closed.next': 'Rechargez cette page ; si le message reste, rechargez l’extension.',
  'fault.upgrade-failed.what': 'Les enregistrements n’ont pas pu être mis au format de cette version.',
  'fault.upgrade-failed.safe':
    'Ils sont inchangés dans leur ancien format et peuvent être lus et exportés ici.',
  'fault.upgrade-failed.next':
    'Exportez une sauvegarde, puis signalez le problème avec la version indiquée dans les paramètres.',
  'fault.open-failed.what': 'Les enregistrements n’ont pas pu être ouverts.',
  'fault.open-failed.safe': 'Rien n’a été supprimé ni modifié.',
  'fault.open-failed.next':
    'Redémarrez le navigateur. Si cela n’aide pas, ouvrez la page de récupération : elle contient des copies automatiques.',
  'fault.lost.what':
    'Cette bibliothèque est vide, mais des copies automatiques d’enregistrements antérieurs sont sur cette machine.',
  'fault.lost.safe':
    'Les copies sont intactes. Un navigateur qui trouve son stockage endommagé peut en commencer un vide.',
  'fault.lost.next':
    'Ouvrez la page de récupération et restaurez une copie. Le travail fait entre-temps est gardé.',
  'fault.cancelled.what': 'Arrêté avant la fin.',
  'fault.cancelled.safe': 'Rien n’a été modifié : ce qui avait été écrit a été retiré.',
  'fault.cancelled.next': 'Recommencez quand vous le souhaitez.',
  'fault.read-only.what':
    'Cette modification n’a pas été enregistrée : les enregistrements sont ouverts en lecture seule.',
  'fault.read-only.safe': 'Rien n’a été modifié ; l’exportation fonctionne.',
  'fault.read-only.next': 'Suivez l’avis en haut de la page, puis réessayez.',
  'fault.conflict.what':
    'Un enregistrement a été modifié dans une autre fenêtre après avoir été affiché ici.',
  'fault.conflict.safe': 'L’autre version est enregistrée, et la vôtre est gardée à côté.',
  'fault.conflict.next': 'Comparez les deux et choisissez celle à garder.',
  'fault.invalid.what': 'La modification a été refusée : un enregistrement n’a pas la forme attendue.',
  'fault.invalid.safe': 'Rien n’a été modifié.',
  'fault.invalid.next': 'Corrigez les champs nommés ci-dessous et enregistrez à nouveau.',
  'fault.not-confirmed.what':
    'Le navigateur a annoncé la modification comme enregistrée, mais sa relecture a donné autre chose.',
  'fault.not-confirmed.safe': 'Ce qui était enregistré auparavant est intact.',
  'fault.not-confirmed.next': 'Enregistrez à nouveau ; enregistrer deux fois ne crée pas de doublon.',
  'fault.not-found.what': 'L’enregistrement n’est pas dans cette bibliothèque.',
  'fault.not-found.safe': 'Rien n’a été modifié.',
  'fault.not-found.next':
    'Il a peut-être été supprimé dans une autre fenêtre : annulez là-bas pour le retrouver.',
  'fault.not-last.what': 'Ceci n’a pas été annulé, car autre chose a été modifié ensuite.',
  'fault.not-last.safe': 'Rien n’a été modifié maintenant.',
  'fault.not-last.next': 'Annulez les changements suivants un à un ; chacun dit ce qu’il était.',
  'fault.unknown.what': 'La modification n’a pas été enregistrée.',
  'fault.unknown.safe': 'Tout ce qui était enregistré auparavant est intact.',
  'fault.unknown.next':
    'Réessayez. En cas de nouvel échec, exportez vos enregistrements et signalez le message.',

  'check.order': 'La borne inférieure ({low}) dépasse la borne supérieure ({high}).',
  'check.needs-low': '« Au moins » et « plus de » demandent une borne inférieure.',
  'check.needs-high': '« Au plus » demande une borne supérieure.',
  'check.range': 'Une fourchette demande une borne inférieure et une borne supérieure.',
  'check.vague':
    'Un nombre vague ne garde que les mots : laissez les deux bornes vides, ou choisissez une autre formulation.',
  'check.number': 'Saisissez un nombre ; si les mots n’en donnent pas, choisissez « sans nombre ».',
  'check.exact': 'Un nombre exact a la même borne inférieure et supérieure.',
  'check.name': 'Un acteur demande un nom.',
  'check.party': 'L’acteur n’est relié à aucune partie.',
  'check.low-bound': 'La borne inférieure doit être un nombre entier de 0 à {highest}.',
  'check.high-bound': 'La borne supérieure doit être un nombre entier de 0 à {highest}.',
  'check.moved': '« {words} » ne se trouve pas à sa place dans l’article.',
  'check.outside': 'Les mots sont hors de l’article.',
  'check.no-word': 'Sélectionnez au moins un mot.',
  'check.none-of': '« {value} » ne fait pas partie de : {allowed}.',

  'refused.too-large.what': 'Le fichier est trop grand pour être lu en une fois.',
  'refused.too-large.next':
    'Exportez-le en plusieurs parties, par article ou par événement, et importez-les l’une après l’autre.',
  'refused.too-deep.what': 'Le fichier est imbriqué trop profondément pour être lu.',
  'refused.too-deep.next': 'Exportez-le à nouveau depuis le programme d’origine.',
  'refused.too-many.what': 'Le fichier contient plus d’enregistrements qu’il n’en est lu en une fois.',
  'refused.too-many.next': 'Exportez-le en plusieurs parties et importez-les l’une après l’autre.',
  'refused.empty.what': 'Il n’y a rien dans le fichier.',
  'refused.empty.next': 'Choisissez le fichier qui a été exporté.',
  'refused.compressed.what': 'Le fichier est compressé et n’est pas décompressé ici.',
  'refused.compressed.next': 'Décompressez-le avec votre système et importez le fichier qu’il contient.',
  'refused.encoding.what': 'Le texte du fichier est dans un autre encodage ou endommagé.',
  'refused.encoding.next': 'Enregistrez-le en UTF-8, ou téléchargez-le à nouveau.',
  'refused.not-json.what': 'Le fichier ne peut pas être lu comme du JSON.',
  'refused.not-json.next': 'Téléchargez-le ou exportez-le à nouveau et choisissez le nouveau fichier.',
  'refused.report.what': 'Le fichier est un rapport à lire et ne peut pas être importé.',
  'refused.report.next':
    'Choisissez une sauvegarde Tollmark, un fichier JSON-LD ou une liste d’acteurs en tableau (CSV).',
  'refused.claims-table.what':
    'Un tableau de bilans ne peut pas être importé ; en tableau, seule une liste d’acteurs le peut.',
  'refused.claims-table.next': 'Importez la sauvegarde ou le fichier JSON-LD des mêmes enregistrements.',
  'refused.unknown-format.what': 'Le fichier n’est pas dans un format qui peut être importé ici.',
  'refused.unknown-format.next': 'Choisissez une sauvegarde Tollmark ou un fichier Web Annotation (JSON-LD).',
  'refused.newer-version.what': 'Le fichier a été écrit par une version plus récente de Tollmark.',
  'refused.newer-version.next': 'Mettez Tollmark à jour, puis importez le fichier à nouveau.',
  'refused.truncated.what': 'La fin du fichier manque.',
  'refused.truncated.next': 'Téléchargez-le ou copiez-le à nouveau, et vérifiez qu’il est complet.',
  'refused.altered.what': 'Le fichier a été modifié après son écriture.',
  'refused.altered.next': 'Choisissez une copie intacte du fichier, ou exportez-le à nouveau.',
  'refused.invalid.what': 'Des enregistrements du fichier n’ont pas la forme attendue.',
  'refused.invalid.next': 'Corrigez ce qui est nommé, ou exportez le fichier à nouveau.',
  'refused.missing-article.what': 'L’article d’une marque ne fait pas partie de cette exportation.',
  'refused.missing-article.next': 'Exportez l’article entier, ou tout.',
  'refused.offset-mismatch.what': 'La place d’une marque ne contient pas ses mots.',
  'refused.offset-mismatch.next':
    'Replacez la marque sur ses mots, ou faites une sauvegarde : elle fonctionne toujours.',
  'refused.read-back.what': 'Le fichier écrit n’a pas été relu tel qu’il était.',
  'refused.read-back.next': 'Faites une sauvegarde en attendant, et signalez ce défaut.',
  'refused.zip-limit.what': 'L’export est plus grand qu’un fichier zip ne peut l’être.',
  'refused.zip-limit.next': 'Exportez moins d’articles à la fois.',
  'refused.import.safe': 'Rien n’a été importé et vos enregistrements sont inchangés.',
  'refused.export.safe':
    'Vos enregistrements sont inchangés et toujours conservés ; aucun fichier n’a été écrit.',
  'refused.exactly': '{general} (En anglais : {exact})',
};

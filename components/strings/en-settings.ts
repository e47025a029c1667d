/** English strings of the parts of the settings: what is shown at which confidence, how long things are kept. */
export const enSettings = {
  'settings.part.person': 'You',
  'settings.part.look': 'Look',
  'settings.part.page': 'In the page',
  'settings.part.suggestions': 'Suggestions',
  'settings.part.records': 'Records',

  'settings.showings': 'What to show of undecided suggestions',
  'settings.showingsHint':
    'What is hidden is counted below the list and shown when you ask for it. Your own tags are always shown.',
  'showing.painted': 'in page and list',
  'showing.listed': 'in the list only',
  'showing.hidden': 'hidden',

  'settings.keep': 'What is kept, and how long',
  'settings.keepHint':
    'Tags, actors, events and their histories stay until you delete them. Nothing here touches them.',
  'settings.undoDays': 'Steps that can be undone',
  'settings.undoDays.always': 'as long as the library',
  'settings.undoDays.now':
    '{n} steps older than that could then no longer be undone. The tags stay as they are.',
  'settings.undoDays.now_one':
    '1 step older than that could then no longer be undone. The tags stay as they are.',
  'settings.copiesDays': 'Automatic copies of the library',
  'settings.copiesDays.always': 'the newest of each of three months',
  'settings.copiesDays.now': '{n} copies older than that would be deleted. The newest one always stays.',
  'settings.copiesDays.now_one': '1 copy older than that would be deleted. The newest one always stays.',
  'settings.emptyDays': 'Articles without any tag',
  'settings.emptyDays.always': 'as long as the library',
  'settings.emptyDays.now': '{n} articles without any tag would be removed. Undo brings them back.',
  'settings.emptyDays.now_one': '1 article without any tag would be removed. Undo brings it back.',
  'settings.keep.7': '7 days',
  'settings.keep.30': '30 days',
  'settings.keep.90': '90 days',
  'settings.keep.365': 'a year',
  'settings.keep.do': 'Set it so',
  'settings.keep.leave': 'Leave it as it was',
  'settings.emptyRemoved': 'Removed {n} articles without tags',
  'settings.emptyRemoved_one': 'Removed 1 article without tags',

  'settings.file': 'Settings as a file',
  'settings.fileHint':
    'Colours, keys, language and what is shown, for another machine or a colleague: no tag is in it. It is read under Export and import.',
  'settings.fileSave': 'Save the settings',

  'transfer.setting.showings': 'what is shown of suggestions',
  'transfer.setting.undoDays': 'how long steps can be undone',
  'transfer.setting.copiesDays': 'how long copies are kept',
  'transfer.setting.emptyDays': 'how long articles without tags are kept',

  'low.showHidden': 'Show {n} hidden ones, and why',
  'low.showHidden_one': 'Show 1 hidden one, and why',
  'low.hideHidden': 'Hide them again',
  'progress.hidden': '{n} hidden',
} as const;

/** Why a record of an import is in the state it is in. */
export const esPlan = {
  'plan.new': 'Todavía no está aquí.',
  'plan.same': 'Ya está aquí, igual.',
  'plan.same-words': 'Las mismas palabras llevan aquí la misma marca.',
  'plan.same-actor': 'El mismo actor está aquí.',
  'plan.other-tag': 'El mismo identificador designa aquí otra marca. Diferencias: {fields}',
  'plan.other-words': 'Las mismas palabras llevan aquí la misma marca. Diferencias: {fields}',
  'plan.other-actor': 'Hay aquí un actor con este nombre. Diferencias: {fields}',
  'plan.file-decided':
    'El archivo tiene decisiones posteriores al estado que hay aquí. Diferencias: {fields}',
  'plan.here-decided': 'Lo que hay aquí tiene decisiones posteriores al archivo. Diferencias: {fields}',
  'plan.both-decided': 'Cambiado aquí y en el archivo. Diferencias: {fields}',
  'plan.file-read': 'La versión del archivo se leyó después ({date}). Diferencias: {fields}',
  'plan.here-read': 'La versión de aquí se leyó después ({date}). Diferencias: {fields}',
  'plan.both-read': 'Ambas se leyeron al mismo tiempo. Diferencias: {fields}',
  'plan.file-changed': 'La versión del archivo se cambió después ({date}). Diferencias: {fields}',
  'plan.here-changed': 'La versión de aquí se cambió después ({date}). Diferencias: {fields}',
  'plan.both-changed': 'Ambas se cambiaron al mismo tiempo. Diferencias: {fields}',
  'plan.here': 'Aquí:',
  'plan.file': 'En el archivo:',
  'plan.outside':
    '«{quote}»: uno de sus lugares termina en el carácter {end}, y el texto de su artículo tiene {length}.',
  'plan.other-text': '«{quote}»: en su lugar, el texto de su artículo dice «{found}».',
  'plan.other-quote': '«{quote}» figura como sus palabras, pero está sobre «{found}».',
  'plan.leftOut': 'Su artículo {missing} no está aquí ni en el archivo, así que no se puede importar.',
  'plan.dangling': 'Su campo {field} {missing} no está aquí ni en el archivo.',
};

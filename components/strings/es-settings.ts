/** Spanish, by the keys of `en-settings.ts`. */
export const esSettings = {
  'settings.part.person': 'Usted',
  'settings.part.look': 'Aspecto',
  'settings.part.page': 'En la página',
  'settings.part.suggestions': 'Sugerencias',
  'settings.part.records': 'Registros',

  'settings.showings': 'Qué mostrar de las sugerencias sin decidir',
  'settings.showingsHint':
    'Lo oculto se cuenta bajo la lista y se muestra cuando lo pide. Sus propias marcas se muestran siempre.',
  'showing.painted': 'en la página y la lista',
  'showing.listed': 'solo en la lista',
  'showing.hidden': 'oculto',

  'settings.keep': 'Qué se guarda y cuánto tiempo',
  'settings.keepHint':
    'Las marcas, los actores, los eventos y sus historiales quedan hasta que usted los borre. Nada de aquí los toca.',
  'settings.undoDays': 'Pasos que se pueden deshacer',
  'settings.undoDays.always': 'tanto como la biblioteca',
  'settings.undoDays.now': '{n} pasos más antiguos ya no se podrían deshacer. Las marcas quedan como están.',
  'settings.undoDays.now_one': '1 paso más antiguo ya no se podría deshacer. Las marcas quedan como están.',
  'settings.undoDays.now_many':
    '{n} pasos más antiguos ya no se podrían deshacer. Las marcas quedan como están.',
  'settings.copiesDays': 'Copias automáticas de la biblioteca',
  'settings.copiesDays.always': 'la más reciente de cada uno de tres meses',
  'settings.copiesDays.now': '{n} copias más antiguas se borrarían. La más reciente queda siempre.',
  'settings.copiesDays.now_one': '1 copia más antigua se borraría. La más reciente queda siempre.',
  'settings.copiesDays.now_many': '{n} copias más antiguas se borrarían. La más reciente queda siempre.',
  'settings.emptyDays': 'Artículos sin ninguna marca',
  'settings.emptyDays.always': 'tanto como la biblioteca',
  'settings.emptyDays.now': '{n} artículos sin marca se quitarían. Deshacer los devuelve.',
  'settings.emptyDays.now_one': '1 artículo sin marca se quitaría. Deshacer lo devuelve.',
  'settings.emptyDays.now_many': '{n} artículos sin marca se quitarían. Deshacer los devuelve.',
  'settings.keep.7': '7 días',
  'settings.keep.30': '30 días',
  'settings.keep.90': '90 días',
  'settings.keep.365': 'un año',
  'settings.keep.do': 'Fijarlo así',
  'settings.keep.leave': 'Dejarlo como estaba',
  'settings.emptyRemoved': 'Quitados {n} artículos sin marcas',
  'settings.emptyRemoved_one': 'Quitado 1 artículo sin marcas',
  'settings.emptyRemoved_many': 'Quitados {n} artículos sin marcas',

  'settings.file': 'Ajustes en un archivo',
  'settings.fileHint':
    'Colores, teclas, idioma y lo que se muestra, para otra máquina o un colega: no contiene ninguna marca. Se lee en Exportar e importar.',
  'settings.fileSave': 'Guardar los ajustes',

  'transfer.setting.showings': 'qué se muestra de las sugerencias',
  'transfer.setting.undoDays': 'cuánto tiempo se puede deshacer',
  'transfer.setting.copiesDays': 'cuánto se guardan las copias',
  'transfer.setting.emptyDays': 'cuánto se guardan los artículos sin marcas',

  'low.showHidden': 'Mostrar {n} ocultas, y por qué',
  'low.showHidden_one': 'Mostrar 1 oculta, y por qué',
  'low.showHidden_many': 'Mostrar {n} ocultas, y por qué',
  'low.hideHidden': 'Ocultarlas de nuevo',
  'progress.hidden': 'ocultas: {n}',
};

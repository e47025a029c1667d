/** Spanish strings of the exports for other tools, by the keys of `en-formats.ts`. */
export const esFormats = {
  'format.more': 'Más formatos',
  'format.spans': 'Palabras etiquetadas en una tabla (CSV)',
  'format.spans.hint':
    'Una fila por etiqueta, actores y balances juntos, para estadística. Posiciones en puntos de código y en unidades UTF-16.',
  'format.actors': 'Lista de actores en una tabla (CSV)',
  'format.actors.hint':
    'Las partes con su tipo, sus otros nombres y sus identificadores. La misma tabla se puede volver a importar.',
  'format.spacy': 'Textos y etiquetas para spaCy (JSONL)',
  'format.spacy.hint':
    'Un artículo por línea, para entrenar y evaluar modelos de lengua. Posiciones en puntos de código, como los cuenta Python.',
  'format.brat': 'Archivos para brat (zip)',
  'format.brat.hint':
    'Los textos con sus anotaciones aparte, para verlos o continuar en brat. Se descomprimen en una sola carpeta. Posiciones en puntos de código.',
  'format.conll': 'Palabras con etiquetas BIO, CoNLL (zip)',
  'format.conll.hint':
    'Una palabra por línea, para reconocer entidades y evaluarlo. Un archivo para los actores, uno o varios para los balances. Sin posiciones.',
  'format.labelStudio': 'Tareas para Label Studio (zip)',
  'format.labelStudio.hint':
    'Las tareas con sus anotaciones y la configuración del proyecto. Posiciones en puntos de código.',
};

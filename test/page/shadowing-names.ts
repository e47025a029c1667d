/** Names of fields of a form that stand in front of the DOM's own properties, which code then reads in vain. */
export const SHADOWING_NAMES = [
  'textContent',
  'parentNode',
  'attributes',
  'nodeName',
  'nextSibling',
  'firstChild',
  'remove',
  'style',
  'className',
  'children',
  'tagName',
  'getAttribute',
];

import type { Table } from '../strings';

/** Spanish interface strings, by the keys of `en.ts`. */
export const es: Table = {};

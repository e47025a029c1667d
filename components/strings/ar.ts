import type { Table } from '../strings';

/** Arabic interface strings, by the keys of `en.ts`. */
export const ar: Table = {};

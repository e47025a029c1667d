import type { Table } from '../strings';

/** French interface strings, by the keys of `en.ts`. */
export const fr: Table = {};

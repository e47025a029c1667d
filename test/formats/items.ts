/** The annotations of an exported collection, typed as far as the tests look into them. */
export interface Item {
  id: string;
  motivation: unknown;
  body: { purpose: string; value?: string; source?: unknown }[];
  target: {
    source: Record<string, unknown>;
    selector: [{ exact: string }, { start: number; end: number }];
    state: unknown;
  };
  [key: string]: unknown;
}

export function itemsOf(collection: { [key: string]: unknown }): Item[] {
  return (collection.first as { items: Item[] }).items;
}

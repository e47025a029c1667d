/** Line icons on a 16 px grid, drawn for this product. Always beside or inside something with a name. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  pencil: 'M3 13l.8-3.2L10.6 3l2.4 2.4-6.8 6.8L3 13ZM9 4.6 11.4 7',
  later: 'M8 4.5V8l2.5 1.8M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  undo: 'M6 4 3 7l3 3M3.5 7H10a3 3 0 0 1 0 6H7',
  redo: 'M10 4l3 3-3 3M12.5 7H6a3 3 0 0 0 0 6h3',
  menu: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  note: 'M3 3h10v7H8l-3 3v-3H3V3Z',
  target: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  link: 'M6.5 9.5l3-3M7 4.8l1.6-1.6a2.8 2.8 0 0 1 4 4L11 8.8M9 11.2l-1.6 1.6a2.8 2.8 0 0 1-4-4L5 7.2',
  trash: 'M3.5 4.5h9M6.5 4.5V3h3v1.5M4.8 4.5l.6 8.5h5.2l.6-8.5',
  plus: 'M8 3.5v9M3.5 8h9',
  warn: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  refresh: 'M13 5.5A5.5 5.5 0 1 0 13.5 9M13.2 2.5v3h-3',
  panel: 'M2.5 3h11v10h-11V3ZM10 3v10',
  down: 'M8 3v8M4.5 8 8 11.5 11.5 8M3 13.5h10',
  book: 'M3 3h4a1.5 1.5 0 0 1 1 .5A1.5 1.5 0 0 1 9 3h4v9.5H9.2a1.6 1.6 0 0 0-1.2.6 1.6 1.6 0 0 0-1.2-.6H3V3ZM8 3.7v9',
  gear: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.8l1.4 1.4M10.8 10.8l1.4 1.4M12.2 3.8l-1.4 1.4M5.2 10.8l-1.4 1.4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5 14 14',
  chevron: 'M6 4l4 4-4 4',
  off: 'M8 2v5M4.7 4.3a5 5 0 1 0 6.6 0',
  keys: 'M2.5 4.5h11v7h-11v-7ZM5 7h.01M8 7h.01M11 7h.01M5.5 9.5h5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="ico" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'menu' ? 2 : 1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

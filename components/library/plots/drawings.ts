/** Everything that needs the plotting library, fetched as one piece. */
import { range } from './range-plot';
import { toll } from './toll-plot';

export const drawings = { range, toll };

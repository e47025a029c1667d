/** Everything that needs the plotting library, fetched as one piece. */
import { bars, periods } from './bars-plot';
import { range } from './range-plot';
import { toll } from './toll-plot';

export const drawings = { bars, periods, range, toll };

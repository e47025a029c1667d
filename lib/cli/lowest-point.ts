/** The value of a function at a point; writes its slope there. */
export type Slope = (at: Float64Array, slope: Float64Array) => number;

/** Steps whose curvature is remembered. */
const MEMORY = 10;
/** A step is short enough when it wins this share of what the slope promises. */
const ENOUGH = 1e-4;
const SHORTEST = 1e-12;
/** A round that wins less than this share of the value is the last. */
const SETTLED = 1e-7;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

const addTo = (a: Float64Array, factor: number, b: Float64Array): void => {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
};

interface Step {
  moved: Float64Array;
  turned: Float64Array;
  scale: number;
}

/** The slope turned towards the lowest point by the curvature of the last steps, downwards. */
function downhill(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.slice();
  const factors = steps.map(() => 0);
  for (let s = steps.length - 1; s >= 0; s--) {
    const { moved, turned, scale } = steps[s]!;
    factors[s] = scale * dot(moved, way);
    addTo(way, -factors[s]!, turned);
  }
  const last = steps.at(-1);
  const first = last ? 1 / (last.scale * dot(last.turned, last.turned)) : 1 / Math.sqrt(dot(way, way) || 1);
  for (let i = 0; i < way.length; i++) way[i]! *= -first;
  for (const [s, { moved, turned, scale }] of steps.entries())
    addTo(way, -factors[s]! - scale * dot(turned, way), moved);
  return way;
}

/**
 * Where a convex function is lowest, by L-BFGS (Nocedal 1980) from zero. Stops when a round wins next to nothing, after
 * `rounds` at the latest. The same function gives the same point.
 *
 * @example lowestPoint(([x], slope) => ((slope[0] = 2 * (x - 3)), (x - 3) ** 2), 1, 50) // [3]
 */
export function lowestPoint(value: Slope, size: number, rounds: number): Float64Array {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let now = value(at, slope);
  let steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = downhill(slope, steps);
    const promised = dot(way, slope);
    if (promised >= 0) break;
    let next = at;
    const nextSlope = new Float64Array(size);
    let found = now;
    let length = 1;
    for (; length > SHORTEST; length /= 2) {
      next = at.slice();
      addTo(next, length, way);
      found = value(next, nextSlope);
      if (found <= now + ENOUGH * length * promised) break;
    }
    if (found >= now) break;
    const moved = next.slice();
    addTo(moved, -1, at);
    const turned = nextSlope.slice();
    addTo(turned, -1, slope);
    const curve = dot(moved, turned);
    if (curve > 0) steps = [...steps.slice(1 - MEMORY), { moved, turned, scale: 1 / curve }];
    const won = now - found;
    at = next;
    slope = nextSlope;
    now = found;
    if (won < SETTLED * Math.abs(now)) break;
  }
  return at;
}

// Where the scrubber's ticks are: one a pixel at most, and none at all where they would be a blur.

export interface Ticks {
  readonly iterations: readonly number[];
  readonly outputs: readonly number[];
}

/** Half the width of the range's thumb: position 0 and the end are this far from the edges. */
export const THUMB = 8;
/** Pixels that a tick needs for itself, on average. */
const ROOM = 5;

function spread(positions: readonly number[], count: number, width: number): number[] {
  const usable = width - 2 * THUMB;
  if (count <= 0 || usable <= 0 || positions.length * ROOM > usable) return [];
  const xs = new Set<number>();
  for (const position of positions) xs.add(Math.round(THUMB + (position / count) * usable));
  return [...xs];
}

export function scrubberTicks(
  iterations: readonly number[],
  outputs: readonly number[],
  count: number,
  width: number,
): Ticks {
  return {
    iterations: spread(iterations, count, width),
    outputs: spread(outputs, count, width),
  };
}

import type { Behind, Foul, Labels } from '@anyone-else/protocol';

type Point = Behind['goodwill'][number];

export const WIDTH = 640;
export const HEIGHT = 150;
const PAD = 10;

/** Where a point of the line stands on the drawing; goodwill 0 to 100 from foot to head. */
export function place(points: readonly Point[], point: Point): { x: number; y: number } {
  const first = points[0]?.turn ?? 0;
  const last = points.at(-1)?.turn ?? 0;
  const along = last === first ? 0.5 : (point.turn - first) / (last - first);
  return {
    x: PAD + along * (WIDTH - 2 * PAD),
    y: HEIGHT - PAD - (Math.max(0, Math.min(100, point.value)) / 100) * (HEIGHT - 2 * PAD),
  };
}

export const pathOf = (points: readonly Point[]): string =>
  points
    .map((point, at) => {
      const { x, y } = place(points, point);
      return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(' ');

/** What a point of the line has behind it: a fall is the user's doing only where their turn carries a foul. */
export interface Turning {
  up?: Point | undefined;
  down?: { point: Point; fouls: readonly Foul[] } | undefined;
}

/**
 * The steepest way up from one point to the next, and the steepest way down into a turn that carries a foul, where
 * there is one. Goodwill also wears off by itself: such a fall is nobody's fault, and is not named.
 * @param labels one entry a turn; null for the contact's.
 */
export function turningPoints(points: readonly Point[], labels: readonly (Labels | null)[]): Turning {
  let up: { point: Point; by: number } | undefined;
  let down: { point: Point; by: number; fouls: readonly Foul[] } | undefined;
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (before === undefined) return;
    const by = point.value - before.value;
    if (by > 0 && by > (up?.by ?? 0)) up = { point, by };
    const fouls = labels[point.turn]?.fouls ?? [];
    if (fouls.length > 0 && by < (down?.by ?? 0)) down = { point, by, fouls };
  });
  return { up: up?.point, down: down && { point: down.point, fouls: down.fouls } };
}

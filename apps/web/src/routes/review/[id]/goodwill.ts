import type { Behind } from '@anyone-else/protocol';

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

/** The steepest way up and the steepest way down from one point to the next, where there is one. */
export function turningPoints(points: readonly Point[]): { up?: Point; down?: Point } {
  let up: { point: Point; by: number } | undefined;
  let down: { point: Point; by: number } | undefined;
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (before === undefined) return;
    const by = point.value - before.value;
    if (by > 0 && by > (up?.by ?? 0)) up = { point, by };
    if (by < 0 && by < (down?.by ?? 0)) down = { point, by };
  });
  return { up: up?.point, down: down?.point };
}

import { type CheckStanding, DIMENSIONS, type ProgressStanding, TALKS_ENOUGH } from '@anyone-else/protocol';
import type { MarkedTalk } from './progress.ts';
import { standingAt, weightOf } from './recent.ts';

/** Checks are looked at over so many talks at most: what was missed long ago is not held against anybody. */
const LOOKED_AT = 8;
/** A check says something once it applied so often. */
const APPLIED_ENOUGH = 3;

/** Where somebody stands over these talks, oldest first; null where there are too few to say. */
export function standingOf(talks: readonly MarkedTalk[]): ProgressStanding | null {
  if (talks.length < TALKS_ENOUGH) return null;
  const both = (figureOf: (talk: MarkedTalk) => number) => {
    const figures = talks.map(figureOf);
    return {
      now: standingAt(figures),
      before: talks.length > TALKS_ENOUGH ? standingAt(figures.slice(0, -1)) : null,
    };
  };
  const checks = weighed(talks.slice(-LOOKED_AT));
  const best = checks.toSorted((one, other) => other.share - one.share || other.check.of - one.check.of)[0];
  const weakest = checks.toSorted(
    (one, other) => one.share - other.share || other.check.of - one.check.of,
  )[0];
  return {
    total: both(({ total }) => total),
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, both(({ dimensions }) => dimensions[dimension])]),
    ) as ProgressStanding['dimensions'],
    best: best && best.share > HALF ? best.check : null,
    weakest: weakest && weakest.share < 1 && weakest !== best ? weakest.check : null,
  };
}

/** What is met less than half of the time is nobody's best. */
const HALF = 0.5;

/** Checks that applied often enough, each with the share in which it was met, recent talks weighing more. */
function weighed(talks: readonly MarkedTalk[]): { check: CheckStanding; share: number }[] {
  const found = new Map<string, { check: CheckStanding; met: number; all: number }>();
  for (const [at, { checks }] of talks.entries())
    for (const { dimension, id, title, outcome } of checks) {
      if (outcome === 'n/a') continue;
      const key = `${dimension}/${id}`;
      const known = found.get(key) ?? { check: { dimension, id, title, met: 0, of: 0 }, met: 0, all: 0 };
      const weight = weightOf(talks.length - 1 - at);
      const met = outcome === 'met' ? 1 : 0;
      found.set(key, {
        check: { ...known.check, title, met: known.check.met + met, of: known.check.of + 1 },
        met: known.met + met * weight,
        all: known.all + weight,
      });
    }
  return [...found.values()]
    .filter(({ check }) => check.of >= APPLIED_ENOUGH)
    .map(({ check, met, all }) => ({ check, share: check.met === check.of ? 1 : met / all }));
}

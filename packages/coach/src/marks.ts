import { DIMENSIONS, type Marks, type Scorecard } from '@anyone-else/protocol';

/** What many talks are looked at by: the scores and outcomes of one scorecard, without a word of the talk. */
export const marksOf = ({ total, dimensions, readerVersion }: Scorecard): Marks => ({
  total,
  dimensions: {
    focus: dimensions.focus.score,
    arc: dimensions.arc.score,
    closer: dimensions.closer.score,
    craft: dimensions.craft.score,
    courtesy: dimensions.courtesy.score,
  },
  checks: DIMENSIONS.flatMap((dimension) =>
    dimensions[dimension].checks.map(({ id, title, outcome }) => ({ dimension, id, title, outcome })),
  ),
  readerVersion,
});

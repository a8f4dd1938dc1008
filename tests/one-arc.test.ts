import { Labels, PLAYBOOK_IDS } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { walkArc } from '../apps/web/src/lib/arc.ts';
import { judge } from '../packages/scoring/src/index.ts';
import { corpusTalks, playbookOf } from '../packages/scoring/test/talks.ts';

/**
 * The room and the drawing walk the playbook, the judge counts its parts: on every talk they have to agree whether a part
 * was reached. Small talk visits no topic for the judge, so talks are walked by what counts; a thank-you that came only
 * at the end is a visited topic, and no hello. 'Other' may be anything, and reaches no part.
 */
test.each(PLAYBOOK_IDS)('room, drawing and check agree on the parts of %s', (id) => {
  const playbook = playbookOf(id);
  const apart: string[] = [];
  let compared = 0;
  for (const { id: talk, input } of corpusTalks()) {
    const { arc } = judge({ ...input, playbook }).dimensions;
    const labels = input.turns.flatMap((turn) => (turn.labels ? [Labels.parse(turn.labels)] : []));
    const counted = labels.map((one) => (one.acts.includes('small-talk') ? { ...one, beats: [] } : one));
    for (const [place, act] of walkArc(playbook, counted).entries()) {
      const check = arc.checks.find((one) => one.id === `part-${act.id}`);
      if (check?.outcome === 'n/a') continue;
      compared++;
      const later = playbook.acts.slice(place + 1).flatMap(({ beats }) => beats.map(({ beat }) => beat));
      const done = act.beats.filter((one) => one.done && one.beat !== 'other').map(({ beat }) => beat);
      const agree = check?.outcome === 'met' ? done.length > 0 : done.every((beat) => later.includes(beat));
      if (!agree) apart.push(`${talk} ${act.id} ${check?.outcome}: ${done}`);
    }
  }
  expect(compared).toBeGreaterThan(100);
  expect(apart).toEqual([]);
});

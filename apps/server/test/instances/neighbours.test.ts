import type { Bus } from '@anyone-else/storage';
import { expect, it } from 'vitest';
import { type Neighbours, openNeighbours } from '../../src/instances/neighbours.ts';

/** What two servers hear each other by; while a server is cut off, nothing that it tells gets through. */
function lines() {
  const ears = new Map<string, Set<(body: string) => void>>();
  const cutOff = new Set<string>();
  const backs = new Map<string, () => void>();
  const busOf = (server: string): Bus => ({
    tell({ topic, body }) {
      if (!cutOff.has(server)) for (const hear of ears.get(topic) ?? []) hear(body);
    },
    async listen(topic, hear) {
      ears.set(topic, (ears.get(topic) ?? new Set()).add(hear));
      return () => void ears.get(topic)?.delete(hear);
    },
    onBack(look) {
      backs.set(server, look);
      return () => void backs.delete(server);
    },
    close: async () => undefined,
  });
  const open = (self: string): Promise<Neighbours> =>
    openNeighbours({
      self,
      bus: busOf(self),
      instances: { beat: async () => undefined, heard: async () => new Set(), leave: async () => undefined },
      every: () => () => undefined,
      defect(error) {
        throw error;
      },
    });
  return { open, cutOff, back: (server: string) => backs.get(server)?.() };
}

it('has every server look at everything when one comes whose word may have been lost', async () => {
  const { open, cutOff, back } = lines();
  const here = await open('here');
  const heard: string[] = [];
  here.hear('account one', ({ kind }) => void heard.push(kind));
  const off = here.onBack(() => void heard.push('everything'));
  // It may be one that was killed between what it wrote and what it would have told.
  const there = await open('there');
  expect(heard).toEqual(['everything']);
  cutOff.add('there');
  there.tellAll('account one', { kind: 'settings' });
  expect(heard).toEqual(['everything']);
  cutOff.delete('there');
  back('there');
  expect(heard).toEqual(['everything', 'everything']);
  back('here');
  expect(heard).toHaveLength(3);
  off();
  back('there');
  expect(heard).toHaveLength(3);
});

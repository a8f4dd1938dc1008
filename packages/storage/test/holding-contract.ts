import type { Hint } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../src/index.ts';
import type { StorageUnderTest } from './contract.ts';
import { AT, SETUP, said } from './talk.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const HINTS: Hint[] = [
  { kind: 'follow-up', text: '“Nights” – ask about it.', about: { turn: 1, quote: 'the night shift' } },
  { kind: 'closer', text: 'Time to ask who else.' },
];

/** What any engine must do with who runs a talk. */
export function holdingContract(engine: string, make: () => Promise<StorageUnderTest>): void {
  describe(`who runs a talk, kept by ${engine}`, () => {
    let under: StorageUnderTest;
    let storage: Storage;
    beforeEach(async () => {
      under = await make();
      storage = await under.open();
      await storage.createSession({ id: ID, setup: SETUP, seed: 1, at: AT });
    });
    afterEach(async () => {
      await storage.close();
      await under.remove();
    });

    it('is nobody at first, and then who claims it', async () => {
      const nobody = { owner: null, fence: 0, floorTab: null, unanswered: null, hints: [] };
      expect(await storage.holding(ID)).toEqual(nobody);
      expect(await storage.claim(ID, { owner: 'one', floorTab: 'left-tab' })).toEqual({
        fence: 1,
        nextSeq: 1,
      });
      expect(await storage.holding(ID)).toEqual({ ...nobody, owner: 'one', fence: 1, floorTab: 'left-tab' });
      // The next one keeps the floor where it is, unless it says otherwise.
      await storage.claim(ID, { owner: 'two' });
      expect(await storage.holding(ID)).toMatchObject({ owner: 'two', fence: 2, floorTab: 'left-tab' });
      expect(await storage.holding('01900000-0000-7000-8000-00000000000f')).toBeUndefined();
    });

    it('is claimed by one of those who saw the same', async () => {
      const seen = 0;
      const claims = ['one', 'two', 'three'].map((owner) => storage.claim(ID, { owner, seen }));
      const won = (await Promise.all(claims)).filter((claim) => claim !== undefined);
      expect(won).toEqual([{ fence: 1, nextSeq: 1 }]);
      expect(await storage.claim(ID, { owner: 'late', seen })).toBeUndefined();
      expect(await storage.claim(ID, { owner: 'late', seen: 1 })).toEqual({ fence: 2, nextSeq: 1 });
    });

    it('writes what goes over to the next one, and nothing after it came', async () => {
      const first = (await storage.claim(ID, { owner: 'one' }))!;
      expect(await storage.hold(ID, first.fence, { floorTab: 'left-tab', unanswered: 3 })).toBe(true);
      expect(await storage.hold(ID, first.fence, { hints: HINTS })).toBe(true);
      const kept = { floorTab: 'left-tab', unanswered: 3, hints: HINTS };
      expect(await storage.holding(ID)).toEqual({ owner: 'one', fence: 1, ...kept });
      await storage.claim(ID, { owner: 'two' });
      expect(await storage.hold(ID, first.fence, { owner: null, floorTab: 'other', hints: [] })).toBe(false);
      expect(
        await storage.append(ID, { fence: first.fence, expectedSeq: 1 }, said(1, 'client-01', 'Hi.')),
      ).toEqual({ kind: 'deposed' });
      expect(await storage.holding(ID)).toEqual({ owner: 'two', fence: 2, ...kept });
      expect(await storage.hold(ID, 2, { owner: null, unanswered: null, hints: [] })).toBe(true);
      expect(await storage.holding(ID)).toMatchObject({ owner: null, unanswered: null, hints: [] });
    });
  });
}

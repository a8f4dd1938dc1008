import { FIRST_ME, firstAside, type PersonEntry, type TalkTold } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../src/index.ts';
import { TRANSCRIPT } from './brought-contract.ts';
import { personPage } from './people-contract.ts';
import { AT, SETUP } from './talk.ts';

/** The same account's store in the hands of two: on PostgreSQL two servers, on a folder two windows of one. */
export interface TwoHands {
  hands: readonly [Storage, Storage];
  remove(): Promise<void>;
}

const DRAFT = { subject: 'Thanks', body: 'The draft.' };
const WORDS = ['One window’s words.', 'The other window’s words.'].map((body) => ({ ...DRAFT, body }));
const TOLD: TalkTold = {
  minutes: 20,
  takeaways: [],
  personal: '',
  names: [],
  promises: [],
  ownPromises: [],
  introductionOffered: false,
  notes: '',
  self: {},
};
const talked = (id: string, notes = ''): PersonEntry => ({
  id,
  at: AT,
  type: 'talked',
  on: AT,
  meetingId: 'the-meeting',
  broughtId: null,
  told: { ...TOLD, notes },
});

/** What any engine must do where two write at once over the same words: one is told, and nobody's words are gone unseen. */
export function twoWindowsContract(engine: string, make: () => Promise<TwoHands>): void {
  let under: TwoHands;
  let one: Storage;
  beforeEach(async () => {
    under = await make();
    [one] = under.hands;
    await one.people.add({ id: 'ana', at: AT, page: personPage() }, 9);
    await one.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    await one.brought.save({ id: 'brought', at: AT, digest: 'one', transcript: TRANSCRIPT });
  });
  afterEach(() => under.remove());
  /** Both at once, in the same order of asking. */
  const both = <T>(ask: (storage: Storage, at: 0 | 1) => Promise<T>): Promise<[T, T]> =>
    Promise.all([ask(under.hands[0], 0), ask(under.hands[1], 1)]);

  const letters = [
    {
      name: 'a rehearsal',
      now: () => one.letterEdit('talk'),
      save: (s: Storage, words: typeof DRAFT, over?: typeof DRAFT) =>
        s.saveLetterEdit('talk', words, AT, over),
      drop: (s: Storage, over?: typeof DRAFT) => s.dropLetterEdit('talk', over),
    },
    {
      name: 'a talk that was brought',
      now: () => one.brought.letterEdit('brought'),
      save: (s: Storage, words: typeof DRAFT, over?: typeof DRAFT) =>
        s.brought.saveLetterEdit('brought', words, AT, over),
      drop: (s: Storage, over?: typeof DRAFT) => s.brought.dropLetterEdit('brought', over),
    },
    {
      name: 'a person',
      now: () => one.people.letterEdit('ana', 'check-in', 'article'),
      save: (s: Storage, words: typeof DRAFT, over?: typeof DRAFT) =>
        s.people.saveLetterEdit('ana', 'check-in', words, AT, 'article', over),
      drop: (s: Storage, over?: typeof DRAFT) => s.people.dropLetterEdit('ana', 'check-in', 'article', over),
    },
  ];

  describe(`two who write at once, kept by ${engine}`, () => {
    it.each(letters)('have one of them told, in the letter of $name', async ({ now, save, drop }) => {
      // Over the draft, of which nothing is kept; and then over what is kept.
      for (let over = DRAFT; ; over = (await now())!) {
        const came = await both((storage, at) => save(storage, { ...WORDS[at]!, subject: over.body }, over));
        expect(came.toSorted()).toEqual(['elsewhere', 'kept']);
        expect(await now()).toEqual({ ...WORDS[came.indexOf('kept')], subject: over.body });
        if (over !== DRAFT) break;
      }
      const kept = (await now())!;
      // The same words twice are no conflict, and whoever saw nothing writes over anything.
      expect(await both((storage) => save(storage, kept, DRAFT))).toEqual(['kept', 'kept']);
      expect(await drop(one, DRAFT)).toBe(false);
      expect(await now()).toEqual(kept);
      expect(await drop(one, kept)).toBe(true);
      expect(await now()).toBeUndefined();
      expect(await drop(one, kept)).toBe(true);
      expect(await save(one, kept)).toBe('kept');
      expect(await save(one, DRAFT)).toBe('kept');
      expect(await drop(one)).toBe(true);
    });

    it('do not drop and write the same letter both', async () => {
      for (const { now, save, drop } of letters) {
        await save(one, DRAFT);
        const [dropped, saved] = await Promise.all([
          drop(under.hands[0], DRAFT),
          save(under.hands[1], WORDS[1]!, DRAFT),
        ]);
        // Dropped first, then there is nothing in the way of the words; written first, they stay.
        expect(saved).toBe('kept');
        expect(typeof dropped).toBe('boolean');
        expect(await now()).toEqual(WORDS[1]);
      }
    });

    it('have one of them told, on a page, a sheet, a talk’s side and their own page', async () => {
      const kinds = async (ask: (storage: Storage, at: 0 | 1) => Promise<{ kind: string } | undefined>) =>
        (await both(ask)).map((came) => came?.kind ?? 'stored').toSorted();
      const TOLD_ONE = ['conflict', 'stored'];
      expect(
        await kinds((storage, at) => storage.people.edit('ana', personPage(`Ana ${at}`), 1, AT)),
      ).toEqual(TOLD_ONE);
      const sheet = (at: number) => ({ answers: { company: `No ${at}` }, questions: [], ahead: [] });
      expect(await kinds((storage, at) => storage.people.saveSheet('ana', sheet(at), 0))).toEqual(TOLD_ONE);
      expect(await kinds((storage, at) => storage.people.saveSheet('ana', sheet(at), 1))).toEqual(TOLD_ONE);
      const { version: _, ...aside } = firstAside();
      expect(
        await kinds((storage, at) => storage.asides.save('talk', { ...aside, notes: `No ${at}` }, 0)),
      ).toEqual(TOLD_ONE);
      const mine = await both((storage, at) => storage.me.save({ ...FIRST_ME, name: `No ${at}` }, 0));
      expect(mine.filter((saved) => saved === undefined)).toHaveLength(1);
      expect((await one.me.find())?.me).toEqual(mine.find((saved) => saved !== undefined)?.me);
    });

    it('tell of a meeting once, and change what was told only as they saw it', async () => {
      const { people } = one;
      const added = await both((storage, at) => storage.people.addEntry('ana', talked(`told-${at}`), AT, 9));
      expect(added.map(({ kind }) => kind).toSorted()).toEqual(['stored', 'told']);
      const [before] = (await people.find('ana'))!.log;
      const changed = await both((storage, at) =>
        storage.people.replaceEntry('ana', talked(before!.id, `No ${at}`), AT, before),
      );
      expect(changed.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'stored']);
      const won = changed.findIndex(({ kind }) => kind === 'stored');
      expect((await people.find('ana'))!.log).toEqual([talked(before!.id, `No ${won}`)]);
    });
  });
}

import type { Override, StoredEvent } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../src/index.ts';
import { ownContact } from './contacts-contract.ts';
import type { StorageUnderTest } from './contract.ts';
import { AT, answered, marked, SETUP, said } from './talk.ts';

const id = (at: number) => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const ROOT = id(1);
const LATER = '2026-03-02T18:00:00.000Z';
const MOST = 10;

/** Greeting, then three exchanges: user turns stand at seq 2, 4 and 6, and are the turns 1, 3 and 5. */
const TALK: StoredEvent[] = [
  answered(1, 'Hello.'),
  said(2, 'client-0001', 'How did you get here?'),
  answered(3, 'By the ward.'),
  said(4, 'client-0002', 'What about the ward?'),
  answered(5, 'Long nights.'),
  said(6, 'client-0003', 'Goodbye.'),
  { type: 'ended', seq: 7, at: AT, by: 'user' },
];

const { persona, contact } = ownContact('own-01900000-0000-7000-8000-000000000077');

const ofLabels = (turn: number): Override => ({ kind: 'labels', turn, labels: null, by: 'Noor', at: AT });
const ofCheck: Override = {
  kind: 'check',
  dimension: 'closer',
  check: 'closer-asked',
  outcome: 'met',
  by: 'Noor',
  at: AT,
};

/** What any engine must do with talks that are taken again. */
export function takesContract(engine: string, make: () => Promise<StorageUnderTest>): void {
  describe(`takes kept by ${engine}`, () => {
    let under: StorageUnderTest;
    let storage: Storage;
    beforeEach(async () => {
      under = await make();
      storage = await under.open();
      await storage.createSession({
        id: ROOT,
        setup: SETUP,
        seed: 4_294_967_295,
        at: AT,
        contact: { card: contact.card, persona },
      });
      await hold(ROOT, TALK);
    });
    afterEach(async () => {
      await storage.close();
      await under.remove();
    });
    const hold = async (talk: string, events: StoredEvent[]) => {
      const { fence } = (await storage.claim(talk))!;
      for (const event of events)
        expect(await storage.append(talk, { fence, expectedSeq: event.seq }, event)).toMatchObject({
          kind: 'stored',
        });
    };
    const take = (at: number, of: string, seq: number) =>
      storage.takes.create({ id: id(at), of, seq, at: LATER }, MOST);

    it('begins with what was said before it, word for word, and may be gone on with', async () => {
      expect(await take(2, ROOT, 4)).toBe('stored');
      const place = { of: ROOT, seq: 4 };
      const copied = [
        { type: 'started', seq: 0, at: LATER, setup: SETUP, seed: 4_294_967_295, take: place },
        ...TALK.slice(0, 3),
      ];
      expect(await storage.events(id(2))).toEqual(copied);
      expect(await storage.session(id(2))).toEqual({
        id: id(2),
        createdAt: LATER,
        endedAt: null,
        setup: SETUP,
        seed: 4_294_967_295,
        turns: 3,
        userTurns: 1,
        total: null,
        root: ROOT,
        take: { ...place, turn: 3, goesOn: false },
        kept: null,
      });
      const again = said(4, 'client-0009', 'What were the nights like?');
      await hold(id(2), [again]);
      await storage.close();
      storage = await under.open();
      expect(await storage.events(id(2))).toEqual([...copied, again]);
      expect(await storage.events(ROOT, 0)).toEqual(TALK);
    });

    it('knows a turn again that was said before the take', async () => {
      await take(2, ROOT, 4);
      const { fence } = (await storage.claim(id(2)))!;
      const resent = said(4, 'client-0001', 'How did you get here?');
      expect(await storage.append(id(2), { fence, expectedSeq: 4 }, resent)).toEqual({
        kind: 'duplicate',
        seq: 2,
      });
    });

    it('has the contact, the aside and the corrections of earlier labels', async () => {
      const aside = {
        notes: 'Long nights',
        questions: [{ id: 'q1', text: 'Why?' }],
        help: 'coach',
        mostHelp: 'coach',
      } as const;
      await storage.asides.save(ROOT, { ...aside, questions: [...aside.questions] }, 0);
      for (const override of [ofLabels(3), ofCheck, ofLabels(1)]) await storage.addOverride(ROOT, override);
      await storage.saveLetterEdit(ROOT, { subject: 'Thanks', body: 'Body.' }, AT);
      await storage.saveMarks(ROOT, marked(61));
      await take(2, ROOT, 4);
      expect(await storage.sessionPersona(id(2))).toEqual(persona);
      expect(await storage.asides.find(id(2))).toEqual({ ...aside, version: 1 });
      expect(await storage.overrides(id(2))).toEqual([ofLabels(1)]);
      expect(await storage.letterEdit(id(2))).toBeUndefined();
      await storage.asides.save(id(2), { ...aside, questions: [], notes: 'Another' }, 1);
      expect(await storage.asides.find(ROOT)).toMatchObject({ notes: 'Long nights', version: 1 });
    });

    it('has labels corrected wherever the same turn is held, which is scored anew there', async () => {
      await take(2, ROOT, 4);
      await take(3, id(2), 2);
      await hold(id(2), [said(4, 'client-0009', 'What were the nights like?')]);
      await take(4, id(2), 5);
      await take(5, ROOT, 7);
      const all = [ROOT, id(2), id(3), id(4), id(5)];
      const corrected = async () => {
        const counts = await Promise.all(all.map(async (one) => (await storage.overrides(one)).length));
        const totals = await Promise.all(all.map(async (one) => (await storage.session(one))?.total));
        for (const one of all) await storage.saveMarks(one, marked(61));
        return [counts, totals];
      };
      await corrected();
      // Of the first exchange, which the third take has not; then of what only the second take and its own hold.
      await storage.addOverride(id(4), ofLabels(1));
      expect(await corrected()).toEqual([
        [1, 1, 0, 1, 1],
        [null, null, 61, 61, null],
      ]);
      await storage.addOverride(id(2), ofLabels(3));
      expect(await corrected()).toEqual([
        [1, 2, 0, 2, 1],
        [61, 61, 61, null, 61],
      ]);
      await storage.addOverride(ROOT, ofLabels(3));
      await storage.addOverride(ROOT, ofCheck);
      expect(await corrected()).toEqual([
        [3, 2, 0, 2, 2],
        [61, 61, 61, 61, null],
      ]);
      expect([...(await storage.marks()).keys()].sort()).toEqual(all);
    });

    it('leaves out what the user said by hand was asked, but where the talk goes on from its end', async () => {
      const questions = [
        { id: 'q1', text: 'Why?', byHand: true },
        { id: 'q2', text: 'How?', byHand: false },
        { id: 'q3', text: 'Who?' },
      ];
      const aside = { notes: '', questions, help: 'coach', mostHelp: 'coach' } as const;
      await storage.asides.save(ROOT, { ...aside, questions }, 0);
      await take(2, ROOT, 4);
      await take(3, ROOT, 7);
      const [{ byHand: _, ...first }, ...others] = questions as [(typeof questions)[0], ...typeof questions];
      expect((await storage.asides.find(id(2)))?.questions).toEqual([first, ...others]);
      expect((await storage.asides.find(id(3)))?.questions).toEqual(questions);
    });

    it('takes up where a talk was ended', async () => {
      await take(2, ROOT, 7);
      expect((await storage.events(id(2))).map(({ type }) => type)).not.toContain('ended');
      expect(await storage.session(id(2))).toMatchObject({
        endedAt: null,
        turns: 6,
        take: { turn: 6, goesOn: true },
      });
    });

    it('lists the talk as it was first held and then its takes, with the words that each begins with', async () => {
      await take(2, ROOT, 4);
      await hold(id(2), [said(4, 'client-0009', 'Of the second take.')]);
      await take(3, id(2), 5);
      await storage.createSession({ id: id(9), setup: SETUP, seed: 1, at: AT });
      expect(
        (await storage.takes.list(ROOT)).map((row) => [row.id, row.take?.of, row.take?.turn, row.begins]),
      ).toEqual([
        [ROOT, undefined, undefined, 'How did you get here?'],
        [id(2), ROOT, 3, 'Of the second take.'],
        [id(3), id(2), 4, ''],
      ]);
      expect(await storage.takes.list(id(2))).toEqual([]);
    });

    it('is bounded in number, over the whole tree', async () => {
      for (let at = 0; at < MOST; at++)
        expect(await take(2 + at, at === 0 ? ROOT : id(1 + at), 2)).toBe('stored');
      expect(await take(50, ROOT, 4)).toBe('full');
      expect(await take(50, id(5), 2)).toBe('full');
      expect(await storage.session(id(50))).toBeUndefined();
      expect(await take(51, 'nobody', 1)).toBe('gone');
      expect(await storage.events('nobody')).toEqual([]);
    });

    it('makes one the talk’s version, and the first again', async () => {
      await take(2, ROOT, 4);
      await take(3, id(2), 2);
      expect(await storage.takes.keep(id(3))).toBe(true);
      expect((await storage.session(ROOT))?.kept).toBe(id(3));
      expect(await storage.takes.keep(ROOT)).toBe(true);
      expect((await storage.session(ROOT))?.kept).toBeNull();
      expect(await storage.takes.keep('nobody')).toBe(false);
    });

    it('goes with the talk that it was taken from, and leaves the others', async () => {
      await take(2, ROOT, 4);
      await take(3, id(2), 2);
      await take(4, id(3), 2);
      await take(5, ROOT, 6);
      await storage.takes.keep(id(4));
      expect((await storage.deleteSession(id(2))).sort()).toEqual([id(2), id(3), id(4)]);
      expect((await storage.takes.list(ROOT)).map((row) => row.id)).toEqual([ROOT, id(5)]);
      expect((await storage.session(ROOT))?.kept).toBeNull();
      for (const gone of [2, 3, 4]) expect(await storage.events(id(gone))).toEqual([]);
      await storage.takes.keep(id(5));
      expect((await storage.deleteSession(ROOT)).sort()).toEqual([ROOT, id(5)]);
      expect(await storage.sessions()).toEqual([]);
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../src/index.ts';
import { AT, answered, marked, SETUP, said } from './talk.ts';

const ID = '01900000-0000-7000-8000-000000000001';

export interface StorageUnderTest {
  open(): Promise<Storage>;
  /** Called after each test with every storage closed. */
  remove(): Promise<void>;
}

/** What any engine must do. Give it a way to open, close and open again the same data. */
export function storageContract(engine: string, make: () => Promise<StorageUnderTest>): void {
  describe(`talks kept by ${engine}`, () => {
    let under: StorageUnderTest;
    let storage: Storage;
    beforeEach(async () => {
      under = await make();
      storage = await under.open();
    });
    afterEach(async () => {
      await storage.close();
      await under.remove();
    });
    const reopen = async () => {
      await storage.close();
      storage = await under.open();
    };
    const begin = async (id = ID, at = AT) => {
      await storage.createSession({ id, setup: SETUP, seed: 4_294_967_295, at });
      const claim = await storage.claim(id);
      if (claim === undefined) throw new Error('the session was just made');
      return claim.fence;
    };

    it('starts a talk with its started event, seed and set-up', async () => {
      await begin();
      expect(await storage.events(ID)).toEqual([
        { type: 'started', seq: 0, at: AT, setup: SETUP, seed: 4_294_967_295 },
      ]);
      expect(await storage.session(ID)).toEqual({
        id: ID,
        createdAt: AT,
        endedAt: null,
        setup: SETUP,
        seed: 4_294_967_295,
        turns: 0,
        userTurns: 0,
        total: null,
        root: ID,
        take: null,
        kept: null,
      });
    });

    it('keeps turns word for word over a restart', async () => {
      const fence = await begin();
      const text = 'Grüße! “How did you\nget here?” 👩🏽‍⚕️ \\ \u2028 end';
      await storage.append(ID, { fence, expectedSeq: 1 }, answered(1, 'Hello.'));
      await storage.append(ID, { fence, expectedSeq: 2 }, said(2, 'client-0001', text));
      await reopen();
      expect(await storage.events(ID, 0)).toEqual([answered(1, 'Hello.'), said(2, 'client-0001', text)]);
      expect(await storage.session(ID)).toMatchObject({ turns: 2, userTurns: 1 });
    });

    it('hands out only what was missed', async () => {
      const fence = await begin();
      for (const seq of [1, 2, 3]) {
        await storage.append(ID, { fence, expectedSeq: seq }, answered(seq, `Line ${seq}.`));
      }
      expect((await storage.events(ID, 1)).map((event) => event.seq)).toEqual([2, 3]);
      expect(await storage.events(ID, 3)).toEqual([]);
    });

    it('knows a resent turn again and never doubles it', async () => {
      const fence = await begin();
      expect(await storage.append(ID, { fence, expectedSeq: 1 }, said(1, 'client-0001', 'How so?'))).toEqual({
        kind: 'stored',
        seq: 1,
      });
      expect(await storage.append(ID, { fence, expectedSeq: 2 }, said(2, 'client-0001', 'How so?'))).toEqual({
        kind: 'duplicate',
        seq: 1,
      });
      expect(
        await storage.append(ID, { fence, expectedSeq: 2 }, said(2, 'client-0001', 'Other words')),
      ).toEqual({ kind: 'conflict', seq: 1 });
      expect(await storage.events(ID)).toHaveLength(2);
    });

    it('lets two talks use the same client id', async () => {
      const other = '01900000-0000-7000-8000-000000000002';
      const fences = [await begin(), await begin(other)];
      const results = await Promise.all(
        [ID, other].map((id, at) =>
          storage.append(id, { fence: fences[at]!, expectedSeq: 1 }, said(1, 'client-0001', 'Hello.')),
        ),
      );
      expect(results.map((result) => result.kind)).toEqual(['stored', 'stored']);
    });

    it('refuses a writer that somebody has taken over from', async () => {
      const old = await begin();
      const next = await storage.claim(ID);
      expect(next).toEqual({ fence: old + 1, nextSeq: 1 });
      expect(await storage.append(ID, { fence: old, expectedSeq: 1 }, answered(1, 'Zombie.'))).toEqual({
        kind: 'deposed',
      });
      expect((await storage.append(ID, { fence: old + 1, expectedSeq: 1 }, answered(1, 'Alive.'))).kind).toBe(
        'stored',
      );
      expect((await storage.events(ID, 0)).map((event) => 'text' in event && event.text)).toEqual(['Alive.']);
    });

    it('stops a writer whose log is behind what it has written itself', async () => {
      const fence = await begin();
      await storage.append(ID, { fence, expectedSeq: 1 }, answered(1, 'Given up, and kept.'));
      expect(await storage.append(ID, { fence, expectedSeq: 1 }, answered(1, 'Anew.'))).toEqual({
        kind: 'deposed',
      });
      expect(await storage.events(ID, 0)).toHaveLength(1);
    });

    it('commits the good ones of a tick when one of them fails', async () => {
      const fence = await begin();
      const outcome = await Promise.allSettled([
        storage.append(ID, { fence, expectedSeq: 1 }, answered(1, 'One.')),
        storage.createSession({ id: ID, setup: SETUP, seed: 1, at: AT }),
        storage.append(ID, { fence, expectedSeq: 7 }, answered(7, 'From the future.')),
        storage.append(ID, { fence, expectedSeq: 2 }, answered(2, 'Two.')),
      ]);
      expect(outcome.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      await reopen();
      expect((await storage.events(ID, 0)).map((event) => 'text' in event && event.text)).toEqual([
        'One.',
        'Two.',
      ]);
    });

    it('holds two hundred talks that speak at once', async () => {
      const ids = Array.from(
        { length: 200 },
        (_, at) => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      );
      const fences = await Promise.all(ids.map((id) => begin(id)));
      for (const seq of [1, 2, 3]) {
        const results = await Promise.all(
          ids.map((id, at) =>
            storage.append(id, { fence: fences[at]!, expectedSeq: seq }, said(seq, `client-${seq}-000`, id)),
          ),
        );
        expect(results.every((result) => result.kind === 'stored')).toBe(true);
      }
      expect(await storage.sessions()).toHaveLength(200);
      expect((await storage.events(ids[77]!)).map((event) => event.seq)).toEqual([0, 1, 2, 3]);
    });

    it('marks a talk as ended and keeps its marks and total', async () => {
      const fence = await begin();
      const later = '2026-03-01T18:25:00.000Z';
      await storage.append(
        ID,
        { fence, expectedSeq: 1 },
        { type: 'ended', seq: 1, at: later, by: 'contact' },
      );
      await storage.saveMarks(ID, marked(73));
      expect(await storage.session(ID)).toMatchObject({ endedAt: later, total: 73 });
      expect(await storage.marks()).toEqual(new Map([[ID, marked(73)]]));
      await storage.saveMarks(ID, marked(74));
      await reopen();
      expect(await storage.marks()).toEqual(new Map([[ID, marked(74)]]));
      expect((await storage.session(ID))?.total).toBe(74);
    });

    it('lists the newest talk first', async () => {
      const second = '01900000-0000-7000-8000-000000000002';
      await begin(ID, '2026-03-01T18:00:00.000Z');
      await begin(second, '2026-03-02T18:00:00.000Z');
      expect((await storage.sessions()).map((row) => row.id)).toEqual([second, ID]);
    });

    it('keeps, replaces and drops the edit of a letter', async () => {
      await begin();
      expect(await storage.letterEdit(ID)).toBeUndefined();
      expect(await storage.saveLetterEdit(ID, { subject: 'Thanks', body: 'First.' }, AT)).toBe('kept');
      expect(await storage.saveLetterEdit(ID, { subject: 'Thank you', body: 'Second.' }, AT)).toBe('kept');
      await reopen();
      expect(await storage.letterEdit(ID)).toEqual({ subject: 'Thank you', body: 'Second.' });
      await storage.dropLetterEdit(ID);
      expect(await storage.letterEdit(ID)).toBeUndefined();
    });

    it('deletes a talk with everything of it, and only once', async () => {
      const other = '01900000-0000-7000-8000-000000000002';
      const fence = await begin();
      await begin(other);
      await storage.append(ID, { fence, expectedSeq: 1 }, said(1, 'client-0001', 'Forget me.'));
      await storage.saveLetterEdit(ID, { subject: 'Thanks', body: 'Body.' }, AT);
      expect(await storage.deleteSession(ID)).toEqual([ID]);
      expect(await storage.deleteSession(ID)).toEqual([]);
      expect(await storage.session(ID)).toBeUndefined();
      expect(await storage.events(ID)).toEqual([]);
      expect(await storage.letterEdit(ID)).toBeUndefined();
      expect(await storage.append(ID, { fence, expectedSeq: 2 }, answered(2, 'Late.'))).toEqual({
        kind: 'gone',
      });
      expect(await storage.saveLetterEdit(ID, { subject: 'x', body: 'y' }, AT)).toBe('gone');
      expect((await storage.sessions()).map((row) => row.id)).toEqual([other]);
    });

    it('knows nothing of a talk that never was', async () => {
      expect(await storage.claim('nobody')).toBeUndefined();
      expect(await storage.session('nobody')).toBeUndefined();
      expect(await storage.events("' or 1=1 --")).toEqual([]);
    });
  });
}

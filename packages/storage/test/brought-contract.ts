import { OVERRIDES_LIMIT, type Override, type Transcript } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../src/index.ts';
import type { StorageUnderTest } from './contract.ts';
import { AT, marked, SETUP } from './talk.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';
const NOBODY = '01900000-0000-7000-8000-000000000009';

export const TRANSCRIPT: Transcript = {
  agreedMinutes: 30,
  playbook: 'two-goals',
  user: { name: 'Noor' },
  contact: { name: 'Dana', company: 'Loomwork' },
  turns: [
    { speaker: 'user', text: 'Grüße! “How did you\nget here?” 👩🏽‍⚕️ \\ \u2028 end', start: 0.5, end: 4 },
    { speaker: 'contact', text: 'By accident.' },
  ],
};
const check = (outcome: 'met' | 'missed', by = 'Noor'): Override => ({
  kind: 'check',
  dimension: 'closer',
  check: 'asked',
  outcome,
  by,
  at: AT,
});
const relabelled: Override = {
  kind: 'labels',
  turn: 0,
  labels: { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: true },
  by: 'Noor',
  at: AT,
};

/** What any engine must do with talks brought in, and with corrections of either kind of talk. */
export function broughtContract(engine: string, make: () => Promise<StorageUnderTest>): void {
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
  const bring = (id = ID, digest = id, transcript = TRANSCRIPT, at = AT) =>
    storage.brought.save({ id, at, digest, transcript });

  describe(`talks brought in, kept by ${engine}`, () => {
    it('are kept word for word over a restart, with their times', async () => {
      expect(await bring()).toEqual({ kind: 'stored', id: ID });
      await reopen();
      expect(await storage.brought.transcript(ID)).toEqual(TRANSCRIPT);
      const { turns: _, ...about } = TRANSCRIPT;
      expect(await storage.brought.find(ID)).toEqual({
        id: ID,
        at: AT,
        about,
        turns: 2,
        userTurns: 1,
        total: null,
      });
    });

    it('are known again, also when both come in the same moment', async () => {
      const both = await Promise.all([bring(ID, 'same'), bring(OTHER, 'same')]);
      expect(both).toEqual([
        { kind: 'stored', id: ID },
        { kind: 'known', id: ID },
      ]);
      await reopen();
      expect(await bring(OTHER, 'same')).toEqual({ kind: 'known', id: ID });
      expect(await storage.brought.list()).toHaveLength(1);
      await storage.brought.delete(ID);
      expect(await bring(OTHER, 'same')).toEqual({ kind: 'stored', id: OTHER });
    });

    it('brought again with other facts are as they were brought last, and keep what was made of them', async () => {
      await bring(ID, 'same');
      await storage.brought.saveMarks(ID, marked(61));
      await storage.brought.addOverride(ID, check('met'));
      const [first, ...rest] = TRANSCRIPT.turns;
      const later: Transcript = {
        playbook: 'full-arc',
        user: { name: 'Noor Haddad' },
        turns: [{ ...first!, start: 1, end: 5 }, ...rest],
      };
      const at = '2026-04-01T18:00:00.000Z';
      expect(await bring(OTHER, 'same', later, at)).toEqual({ kind: 'renewed', id: ID });
      await reopen();
      expect(await storage.brought.transcript(ID)).toEqual(later);
      const { turns: _, ...about } = later;
      expect(await storage.brought.list()).toEqual([
        { id: ID, at: AT, about, turns: 2, userTurns: 1, total: null },
      ]);
      expect(await storage.brought.marks()).toEqual(new Map());
      expect(await storage.brought.overrides(ID)).toEqual([check('met')]);
      expect(await bring(OTHER, 'same', later, at)).toEqual({ kind: 'known', id: ID });
    });

    it('are listed with the newest first and their totals', async () => {
      await bring(ID, 'one', TRANSCRIPT, '2026-03-01T18:00:00.000Z');
      await bring(OTHER, 'two', { turns: TRANSCRIPT.turns }, '2026-03-02T18:00:00.000Z');
      await storage.brought.saveMarks(ID, marked(61));
      const listed = await storage.brought.list();
      expect(listed.map(({ id, total, about }) => [id, total, about.user?.name])).toEqual([
        [OTHER, null, undefined],
        [ID, 61, 'Noor'],
      ]);
      expect(await storage.brought.marks()).toEqual(new Map([[ID, marked(61)]]));
    });

    it('have letters of their own', async () => {
      await bring();
      expect(await storage.brought.saveLetterEdit(ID, { subject: 'Thanks', body: 'First.' }, AT)).toBe(
        'kept',
      );
      expect(await storage.brought.saveLetterEdit(ID, { subject: 'Thanks', body: 'Again.' }, AT)).toBe(
        'kept',
      );
      await reopen();
      expect(await storage.brought.letterEdit(ID)).toEqual({ subject: 'Thanks', body: 'Again.' });
      expect(await storage.letterEdit(ID)).toBeUndefined();
      await storage.brought.dropLetterEdit(ID);
      expect(await storage.brought.letterEdit(ID)).toBeUndefined();
    });

    it('are deleted with everything of them, and only once', async () => {
      await bring();
      await bring(OTHER);
      await storage.brought.saveLetterEdit(ID, { subject: 's', body: 'b' }, AT);
      await storage.brought.addOverride(ID, relabelled);
      expect(await storage.brought.delete(ID)).toBe(true);
      expect(await storage.brought.delete(ID)).toBe(false);
      expect(await storage.brought.find(ID)).toBeUndefined();
      expect(await storage.brought.transcript(ID)).toBeUndefined();
      expect(await storage.brought.letterEdit(ID)).toBeUndefined();
      expect(await storage.brought.overrides(ID)).toEqual([]);
      expect(await storage.brought.saveLetterEdit(ID, { subject: 's', body: 'b' }, AT)).toBe('gone');
      expect((await storage.brought.list()).map(({ id }) => id)).toEqual([OTHER]);
    });

    it('are no sessions, and sessions are none of them', async () => {
      await bring();
      await storage.createSession({ id: OTHER, setup: SETUP, seed: 1, at: AT });
      expect(await storage.session(ID)).toBeUndefined();
      expect(await storage.brought.find(OTHER)).toBeUndefined();
      expect(await storage.deleteSession(ID)).toEqual([]);
      expect(await storage.brought.delete(OTHER)).toBe(false);
      expect(await storage.addOverride(ID, relabelled)).toBe('gone');
      expect(await storage.brought.addOverride(OTHER, relabelled)).toBe('gone');
    });
  });

  describe(`corrections kept by ${engine}`, () => {
    const kinds = ['session', 'brought'] as const;
    const notesOf = (kind: (typeof kinds)[number]) => (kind === 'session' ? storage : storage.brought);
    const begin = async (kind: (typeof kinds)[number], id = ID) => {
      if (kind === 'brought') await bring(id);
      else await storage.createSession({ id, setup: SETUP, seed: 1, at: AT });
    };

    it.each(kinds)('stand in the order in which they were made: %s', async (kind) => {
      await begin(kind);
      await begin(kind, OTHER);
      const all = [check('missed'), relabelled, check('met'), { ...relabelled, labels: null }];
      for (const one of all) expect(await notesOf(kind).addOverride(ID, one)).toBe('stored');
      expect(await notesOf(kind).addOverride(OTHER, check('met', 'Ana'))).toBe('stored');
      await reopen();
      expect(await notesOf(kind).overrides(ID)).toEqual(all);
      expect(await notesOf(kind).overrides(OTHER)).toEqual([check('met', 'Ana')]);
    });

    it.each(kinds)('lose none of many at once: %s', async (kind) => {
      await begin(kind);
      const names = Array.from({ length: 50 }, (_, at) => `user ${at}`);
      await Promise.all(names.map((name) => notesOf(kind).addOverride(ID, check('met', name))));
      expect((await notesOf(kind).overrides(ID)).map(({ by }) => by)).toEqual(names);
    });

    it.each(kinds)('go with their talk: %s', async (kind) => {
      await begin(kind);
      await notesOf(kind).addOverride(ID, relabelled);
      await (kind === 'brought' ? storage.brought.delete(ID) : storage.deleteSession(ID));
      expect(await notesOf(kind).overrides(ID)).toEqual([]);
      expect(await notesOf(kind).addOverride(ID, relabelled)).toBe('gone');
    });

    it('come to an end', async () => {
      await begin('brought');
      const added = Array.from({ length: OVERRIDES_LIMIT + 1 }, () =>
        storage.brought.addOverride(ID, check('met')),
      );
      expect((await Promise.all(added)).at(-1)).toBe('full');
      expect(await storage.brought.overrides(ID)).toHaveLength(OVERRIDES_LIMIT);
    });

    it('are not known of a talk that never was', async () => {
      expect(await storage.overrides(NOBODY)).toEqual([]);
      expect(await storage.addOverride(NOBODY, relabelled)).toBe('gone');
    });
  });
}

import type { Aside } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../src/index.ts';
import type { StorageUnderTest } from './contract.ts';
import { AT, SETUP } from './talk.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const QUESTIONS = [
  { id: 'q1', text: 'How did you get here?' },
  { id: 'q2', text: 'What surprised you?', byHand: true },
];
const NOTES: Omit<Aside, 'version'> = {
  notes: 'Grüße an das Team.\n“Night shift” 👩🏽‍⚕️ \\',
  questions: QUESTIONS,
  help: 'alone',
  mostHelp: 'alone',
};

/** What any engine must do with what is kept beside a talk. */
export function asidesContract(engine: string, make: () => Promise<StorageUnderTest>): void {
  describe(`what is kept beside talks by ${engine}`, () => {
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
    const begin = (setup: Partial<typeof SETUP> = {}, rest: object = {}) =>
      storage.createSession({ id: ID, setup: { ...SETUP, ...setup }, seed: 1, at: AT, ...rest });

    it('begins with the help that the set-up names, and nothing else', async () => {
      await begin();
      const empty = { notes: '', questions: [], version: 0 };
      expect(await storage.asides.find(ID)).toEqual({ ...empty, help: 'arc', mostHelp: 'arc' });
      await storage.deleteSession(ID);
      await begin({ help: 'alone' });
      expect(await storage.asides.find(ID)).toEqual({ ...empty, help: 'alone', mostHelp: 'alone' });
      await storage.deleteSession(ID);
      // No hint was given yet.
      await begin({ help: 'coach' });
      expect(await storage.asides.find(ID)).toEqual({ ...empty, help: 'coach', mostHelp: 'arc' });
    });

    it('holds the questions that a talk was begun with', async () => {
      await begin({ help: 'coach' }, { questions: QUESTIONS });
      expect(await storage.asides.find(ID)).toEqual({
        notes: '',
        questions: QUESTIONS,
        help: 'coach',
        mostHelp: 'arc',
        version: 0,
      });
    });

    it('is kept word for word over a restart, each time under the next version', async () => {
      await begin({ help: 'alone' });
      const first = { ...NOTES, version: 1 };
      expect(await storage.asides.save(ID, NOTES, 0)).toEqual({ kind: 'stored', aside: first });
      await storage.close();
      storage = await under.open();
      expect(await storage.asides.find(ID)).toEqual(first);
      const emptied = { ...NOTES, notes: '', questions: [] };
      expect(await storage.asides.save(ID, emptied, 1)).toMatchObject({ aside: { version: 2 } });
      expect(await storage.asides.find(ID)).toEqual({ ...emptied, version: 2 });
    });

    it('writes nothing for who has not seen the newest version, even of two in one tick', async () => {
      await begin();
      const results = await Promise.all(
        ['first', 'second'].map((notes) => storage.asides.save(ID, { ...NOTES, notes }, 0)),
      );
      expect(results.map(({ kind }) => kind)).toEqual(['stored', 'conflict']);
      expect(await storage.asides.find(ID)).toMatchObject({ notes: 'first', version: 1 });
      expect(await storage.asides.save(ID, NOTES, 7)).toEqual({ kind: 'conflict' });
    });

    it('never forgets the most help that was on', async () => {
      await begin({ help: 'alone' });
      expect(await storage.asides.raiseHelp(ID, 'coach')).toBe('raised');
      expect(await storage.asides.raiseHelp(ID, 'arc')).toBe('same');
      await storage.asides.save(ID, NOTES, 0);
      expect(await storage.asides.find(ID)).toEqual({ ...NOTES, mostHelp: 'coach', version: 1 });
      expect(await storage.asides.raiseHelp(ID, 'coach')).toBe('same');
      expect(await storage.asides.mostHelp()).toEqual(new Map([[ID, 'coach']]));
    });

    it('goes with the talk, and is not kept for one that never was', async () => {
      await begin();
      await storage.asides.save(ID, NOTES, 0);
      await storage.deleteSession(ID);
      expect(await storage.asides.find(ID)).toBeUndefined();
      expect(await storage.asides.save(ID, NOTES, 1)).toEqual({ kind: 'gone' });
      expect(await storage.asides.raiseHelp(ID, 'coach')).toBe('gone');
      await begin();
      expect(await storage.asides.find(ID)).toMatchObject({ notes: '', version: 0 });
    });
  });
}

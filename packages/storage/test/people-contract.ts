import { FIRST_ME, type Person, type PersonEntry, type PersonPage } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonWritten, Storage } from '../src/index.ts';
import { ownContact } from './contacts-contract.ts';
import type { StorageUnderTest } from './contract.ts';
import { AT } from './talk.ts';

export const LATER = '2026-04-01T18:00:00.000Z';
const MOST = 5;

export const personPage = (name = 'Ana Grüße-Reyes 👩🏽‍⚕️'): PersonPage => ({
  name,
  role: 'Informatics lead',
  company: 'St. Anne’s “Trust”',
  pronouns: 'she/her',
  email: 'ana@example.org',
  zone: 'Europe/Lisbon',
  how: '',
  why: 'Her way from the ward\u2028into software \\ "',
  ground: ['Both nurses'],
  known: [],
  notes: '<script>alert(1)</script>\nnotes',
  reach: { work: 'the-very-work', step: 'a-step-ahead', way: 'none' },
  ledBy: null,
  playbookId: 'full-arc',
  everyMonths: null,
});

export const wrote = (id: string, body = 'Hello Ana'): PersonEntry => ({
  id,
  at: AT,
  type: 'wrote',
  letter: 'outreach',
  subject: 'A question',
  body,
});

const personIn = (written: PersonWritten | { kind: 'full' | 'told' }): Person => {
  if (!('person' in written)) throw new Error(`It is ${written.kind}.`);
  return written.person;
};

/** What any engine must do with people, and with what hangs on each. */
export function peopleContract(engine: string, make: () => Promise<StorageUnderTest>): void {
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
  const add = (id: string, at = AT) => storage.people.add({ id, at, page: personPage() }, MOST);

  describe(`people kept by ${engine}`, () => {
    it('are kept as they are over a restart, oldest first', async () => {
      await add('second', LATER);
      expect(await add('first')).toMatchObject({ kind: 'stored', person: { version: 1, addedAt: AT } });
      await storage.people.addEntry('first', wrote('one'), LATER, 9);
      await reopen();
      const first = await storage.people.find('first');
      expect(first).toEqual({
        id: 'first',
        addedAt: AT,
        version: 2,
        changedAt: LATER,
        page: personPage(),
        log: [wrote('one')],
        contactId: null,
      });
      expect(await storage.people.list()).toEqual([first, await storage.people.find('second')]);
      expect(await storage.people.find("' or 1=1 --")).toBeUndefined();
    });

    it('are made once, whatever the page sent again says, and come to an end', async () => {
      const added = await Promise.all(['a', 'a', 'b', 'c', 'd', 'e', 'f'].map((id) => add(id)));
      expect(added.map(({ kind }) => kind)).toEqual([
        'stored',
        'known',
        'stored',
        'stored',
        'stored',
        'stored',
        'full',
      ]);
      const again = await storage.people.add({ id: 'a', at: LATER, page: personPage('Ida') }, MOST);
      expect(again).toMatchObject({ kind: 'known', person: { page: { name: personPage().name } } });
    });

    it('take a page of the version that was seen, and of two windows the first', async () => {
      await add('a');
      const edits = ['One', 'Two'].map((name) => storage.people.edit('a', personPage(name), 1, LATER));
      expect((await Promise.all(edits)).map(({ kind }) => kind)).toEqual(['stored', 'conflict']);
      expect(await storage.people.find('a')).toMatchObject({
        version: 2,
        changedAt: LATER,
        page: { name: 'One' },
      });
      expect(await storage.people.edit('nobody', personPage(), 1, LATER)).toEqual({ kind: 'gone' });
    });

    it('take a page that is as it was seen, whatever has happened with them since', async () => {
      await add('a');
      await storage.people.addEntry('a', wrote('one'), AT, 9);
      expect(await storage.people.edit('a', personPage('One'), 1, LATER)).toMatchObject({
        kind: 'stored',
        person: { version: 3, log: [wrote('one')] },
      });
      expect((await storage.people.edit('a', personPage('Two'), 2, LATER)).kind).toBe('conflict');
    });

    it('say which contact was made of them, and are of the same version then', async () => {
      await add('a');
      const { guess } = ownContact('own-1').contact;
      expect(await storage.people.madeContact('a')).toBeUndefined();
      expect(personIn(await storage.people.setContact('a', { id: 'own-1', guess }))).toMatchObject({
        contactId: 'own-1',
        version: 1,
      });
      await reopen();
      expect(await storage.people.madeContact('a')).toEqual({ id: 'own-1', guess });
      expect(await storage.people.setContact('nobody', { id: 'own-1', guess })).toEqual({ kind: 'gone' });
      expect(await storage.people.madeContact('nobody')).toBeUndefined();
      await storage.contacts.add(ownContact('own-1'), 9);
      await storage.contacts.delete('own-1');
      expect(await storage.people.madeContact('a')).toBeUndefined();
      expect(await storage.people.find('a')).toMatchObject({ contactId: null, version: 1 });
    });

    it('are deleted once, with all that hangs on them, and leave the others', async () => {
      for (const id of ['a', 'b']) {
        await add(id);
        await storage.people.addEntry(id, wrote('one'), AT, 9);
        await storage.people.saveLetterEdit(id, 'outreach', { subject: 's', body: 'b' }, AT);
        await storage.people.saveSheet(id, { answers: {}, questions: [], ahead: [] }, 0);
      }
      expect(await storage.people.delete('a')).toBe(true);
      expect(await storage.people.delete('a')).toBe(false);
      await add('a', LATER);
      expect(await storage.people.find('a')).toMatchObject({ log: [], addedAt: LATER });
      expect(await storage.people.letterEdit('a', 'outreach')).toBeUndefined();
      expect(await storage.people.sheet('a')).toBeUndefined();
      expect(await storage.people.find('b')).toMatchObject({ log: [wrote('one')] });
      expect(await storage.people.letterEdit('b', 'outreach')).toEqual({ subject: 's', body: 'b' });
      expect([...(await storage.people.sheets()).keys()]).toEqual(['b']);
    });
  });

  describe(`a person's log, kept by ${engine}`, () => {
    beforeEach(() => add('a'));

    it('is in order of entry, whatever the times say', async () => {
      const early = { ...wrote('early'), at: '2020-01-01T00:00:00.000Z' };
      await storage.people.addEntry('a', wrote('late'), AT, 9);
      const { log, version } = personIn(await storage.people.addEntry('a', early, AT, 9));
      expect(log.map(({ id }) => id)).toEqual(['late', 'early']);
      expect(version).toBe(3);
    });

    it('knows an entry sent twice, refuses another one of its id, and comes to an end', async () => {
      const sent = [wrote('one'), wrote('one'), wrote('one', 'Other words'), wrote('two'), wrote('three')];
      const kinds = await Promise.all(sent.map((entry) => storage.people.addEntry('a', entry, LATER, 2)));
      expect(kinds.map(({ kind }) => kind)).toEqual(['stored', 'known', 'conflict', 'stored', 'full']);
      expect(await storage.people.find('a')).toMatchObject({ version: 3, log: [wrote('one'), wrote('two')] });
      expect(await storage.people.addEntry('nobody', wrote('one'), AT, 9)).toEqual({ kind: 'gone' });
    });

    it('has the same id in another person’s log', async () => {
      await add('b');
      await storage.people.addEntry('a', wrote('one'), AT, 9);
      expect((await storage.people.addEntry('b', wrote('one', 'Other'), AT, 9)).kind).toBe('stored');
    });

    it('has an entry replaced in its place, at once, by one of its own kind only', async () => {
      await storage.people.addEntry('a', wrote('one'), AT, 9);
      await storage.people.addEntry('a', wrote('two'), AT, 9);
      const replaced = await storage.people.replaceEntry('a', wrote('one', 'Other words'), LATER);
      const log = [wrote('one', 'Other words'), wrote('two')];
      expect(replaced).toMatchObject({ kind: 'stored', person: { version: 4, changedAt: LATER, log } });
      const again = await storage.people.replaceEntry('a', wrote('one', 'Other words'), AT);
      expect(again).toMatchObject({ kind: 'known', person: { version: 4, changedAt: LATER } });
      const touched: PersonEntry = { id: 'one', at: AT, type: 'touched', note: 'Met her' };
      expect(await storage.people.replaceEntry('a', touched, AT)).toEqual({ kind: 'conflict' });
      expect(await storage.people.replaceEntry('a', wrote('gone'), AT)).toEqual({ kind: 'no-entry' });
      expect(await storage.people.replaceEntry('nobody', wrote('one'), AT)).toEqual({ kind: 'gone' });
      await reopen();
      expect(await storage.people.find('a')).toMatchObject({ version: 4, log });
    });

    it('lets an entry be undone, once, and said again', async () => {
      await storage.people.addEntry('a', wrote('one'), AT, 9);
      await storage.people.addEntry('a', wrote('two'), AT, 9);
      expect(await storage.people.dropEntry('a', 'one', LATER)).toMatchObject({
        kind: 'stored',
        person: { version: 4, changedAt: LATER, log: [wrote('two')] },
      });
      expect(await storage.people.dropEntry('a', 'one', AT)).toMatchObject({
        kind: 'known',
        person: { version: 4 },
      });
      await storage.people.addEntry('a', wrote('one'), AT, 9);
      await reopen();
      expect((await storage.people.find('a'))?.log).toEqual([wrote('two'), wrote('one')]);
      expect(await storage.people.dropEntry('nobody', 'one', AT)).toEqual({ kind: 'gone' });
    });
  });

  describe(`what is prepared for a person, kept by ${engine}`, () => {
    const edit = { subject: 'A “subject”', body: 'Line\nline' };
    beforeEach(() => add('a'));

    it('is a letter for each kind and idea', async () => {
      await storage.people.saveLetterEdit('a', 'check-in', edit, AT, 'article');
      await storage.people.saveLetterEdit('a', 'check-in', { ...edit, body: 'No idea' }, AT);
      await storage.people.saveLetterEdit('a', 'check-in', { ...edit, body: 'Anew' }, LATER, 'article');
      await reopen();
      expect(await storage.people.letterEdit('a', 'check-in', 'article')).toEqual({ ...edit, body: 'Anew' });
      expect(await storage.people.letterEdit('a', 'check-in')).toEqual({ ...edit, body: 'No idea' });
      expect(await storage.people.letterEdit('a', 'outreach')).toBeUndefined();
      expect(await storage.people.letterEdits('a')).toEqual([
        { kind: 'check-in', idea: '', ...edit, body: 'No idea', at: AT },
        { kind: 'check-in', idea: 'article', ...edit, body: 'Anew', at: LATER },
      ]);
      expect(await storage.people.saveLetterEdit('nobody', 'outreach', edit, AT)).toBe('gone');
      await storage.people.saveLetterEdit('a', 'nudge', edit, AT);
      await storage.people.addEntry('a', { ...wrote('one'), letter: 'nudge' } as PersonEntry, AT, 9);
      expect(await storage.people.letterEdit('a', 'nudge')).toBeUndefined();
      await storage.people.dropEntry('a', 'one', AT);
      await storage.people.dropLetterEdit('a', 'check-in', 'article');
      expect(await storage.people.letterEdit('a', 'check-in', 'article')).toBeUndefined();
      expect(await storage.people.letterEdit('a', 'check-in')).toBeDefined();
      expect(await storage.people.find('a')).toMatchObject({ version: 3 });
    });

    it('is a sheet of the version that was seen', async () => {
      const sheet = {
        answers: { company: 'Software' },
        questions: [{ id: 'q', text: 'Why?' }],
        ahead: ['q'],
      };
      expect(await storage.people.sheet('a')).toBeUndefined();
      const saved = await Promise.all([0, 0, 1].map((seen) => storage.people.saveSheet('a', sheet, seen)));
      expect(saved).toEqual([
        { kind: 'stored', sheet: { ...sheet, version: 1 } },
        { kind: 'conflict' },
        { kind: 'stored', sheet: { ...sheet, version: 2 } },
      ]);
      await reopen();
      expect(await storage.people.sheet('a')).toEqual({ ...sheet, version: 2 });
      expect(await storage.people.sheets()).toEqual(new Map([['a', { ...sheet, version: 2 }]]));
      expect(await storage.people.saveSheet('nobody', sheet, 0)).toEqual({ kind: 'gone' });
    });
  });

  describe(`the user's own page, kept by ${engine}`, () => {
    it('is one, of the version that was seen', async () => {
      expect(await storage.me.find()).toBeUndefined();
      const me = { ...FIRST_ME, name: 'Maya', zone: 'Europe/Lisbon' };
      const saved = await Promise.all([me, { ...me, name: 'Other' }].map((one) => storage.me.save(one, 0)));
      expect(saved).toEqual([{ me, version: 1 }, undefined]);
      await reopen();
      expect(await storage.me.find()).toEqual({ me, version: 1 });
      expect(await storage.me.save({ ...me, name: 'Ida' }, 1)).toMatchObject({ version: 2 });
    });

    it('has busy times of the calendar that was brought last', async () => {
      expect(await storage.me.busy()).toBeUndefined();
      await storage.me.saveBusy({ spans: [{ from: AT, to: LATER }], broughtAt: AT });
      await storage.me.saveBusy({ spans: [], broughtAt: LATER });
      await reopen();
      expect(await storage.me.busy()).toEqual({ spans: [], broughtAt: LATER });
      await storage.me.dropBusy();
      await storage.me.dropBusy();
      expect(await storage.me.busy()).toBeUndefined();
    });

    it('has one key of the calendar until it is renewed', async () => {
      expect(await storage.me.findCalendarKey()).toBeUndefined();
      const keys = await Promise.all(['one', 'two'].map((key) => storage.me.calendarKey(key)));
      expect(keys).toEqual(['one', 'one']);
      await storage.me.renewCalendarKey('three');
      await reopen();
      expect(await storage.me.findCalendarKey()).toBe('three');
      expect(await storage.me.calendarKey('four')).toBe('three');
    });
  });
}

import { loadContent } from '@anyone-else/content';
import type { PersonaCard } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptModel, OwnContactKept, Storage } from '../src/index.ts';
import type { StorageUnderTest } from './contract.ts';
import { AT, SETUP } from './talk.ts';

const content = loadContent();
const shipped = [...content.personas.values()][0]!;
const MOST = 3;

/** Somebody of the user's own, with what they were made from. */
export function ownContact(id: string, name = 'Dana Grüße-Reyes', madeAt = AT): OwnContactKept {
  const persona = { ...shipped, id, name };
  const { pronouns, role, field, years, company, temper = 'warm' } = persona;
  const card: PersonaCard = { ...content.card(persona), own: true };
  return {
    contact: {
      id,
      madeAt,
      by: 'embedded',
      card,
      guess: { name, pronouns, role, field, years, company, temper },
      basedOn: { personaId: shipped.id, field, because: ['ward'] },
      questions: ['How did “that” come about?'],
    },
    ask: { name, role, company: '', notes: 'what I know of them \u2028 \\ 👩🏽‍⚕️', by: 'embedded' },
    persona,
  };
}

const MODEL: KeptModel = { url: 'http://127.0.0.1:11434/v1', model: 'small', key: 'a-key', plays: true };

/** What any engine must do with contacts of the user's own, the copies that talks keep of them, and the model's settings. */
export function contactsContract(engine: string, make: () => Promise<StorageUnderTest>): void {
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

  describe(`own contacts kept by ${engine}`, () => {
    it('are kept as they are over a restart', async () => {
      const kept = ownContact('own-1');
      expect(await storage.contacts.add(kept, MOST)).toBe('stored');
      const brought: OwnContactKept = {
        ...ownContact('own-2', 'Ida', '2026-04-01T18:00:00.000Z'),
        ask: null,
      };
      await storage.contacts.add(brought, MOST);
      await reopen();
      expect(await storage.contacts.find('own-1')).toEqual(kept);
      expect(await storage.contacts.find('own-2')).toEqual(brought);
      expect(await storage.contacts.list()).toEqual([brought.contact, kept.contact]);
    });

    it('are replaced in their place, and not brought back', async () => {
      await storage.contacts.add(ownContact('own-1'), MOST);
      const renamed = ownContact('own-1', 'Ida');
      expect(await storage.contacts.replace(renamed)).toBe(true);
      expect(await storage.contacts.find('own-1')).toEqual(renamed);
      expect(await storage.contacts.replace(ownContact('own-2'))).toBe(false);
      expect(await storage.contacts.list()).toHaveLength(1);
    });

    it('come to an end, also when many come at once', async () => {
      const ids = ['own-1', 'own-2', 'own-3', 'own-4', 'own-5'];
      const added = await Promise.all(ids.map((id) => storage.contacts.add(ownContact(id), MOST)));
      expect(added).toEqual(['stored', 'stored', 'stored', 'full', 'full']);
    });

    it('are deleted once, and leave the others', async () => {
      await storage.contacts.add(ownContact('own-1'), MOST);
      await storage.contacts.add(ownContact('own-2'), MOST);
      expect(await storage.contacts.delete('own-1')).toBe(true);
      expect(await storage.contacts.delete('own-1')).toBe(false);
      expect(await storage.contacts.find('own-1')).toBeUndefined();
      expect((await storage.contacts.list()).map(({ id }) => id)).toEqual(['own-2']);
    });

    it('are not known where there is none', async () => {
      expect(await storage.contacts.find("' or 1=1 --")).toBeUndefined();
      expect(await storage.contacts.delete('own-1')).toBe(false);
      expect(await storage.contacts.list()).toEqual([]);
    });
  });

  describe(`the contact of a talk, kept by ${engine}`, () => {
    const begin = async (id: string, contact?: OwnContactKept) => {
      const copy = contact && { card: contact.contact.card, persona: contact.persona };
      await storage.createSession({ id, setup: SETUP, seed: 1, at: AT, ...(copy && { contact: copy }) });
    };

    it('stays what it was when the talk began, whatever becomes of the contact', async () => {
      const kept = ownContact('own-1');
      await storage.contacts.add(kept, MOST);
      await begin('a-talk', kept);
      await storage.contacts.replace(ownContact('own-1', 'Ida'));
      expect(await storage.sessionPersona('a-talk')).toEqual(kept.persona);
      await storage.contacts.delete('own-1');
      await reopen();
      expect(await storage.sessionPersona('a-talk')).toEqual(kept.persona);
      expect(await storage.sessionCards()).toEqual(new Map([['a-talk', kept.contact.card]]));
    });

    it('goes with the talk', async () => {
      await begin('a-talk', ownContact('own-1'));
      await storage.deleteSession('a-talk');
      expect(await storage.sessionPersona('a-talk')).toBeUndefined();
      expect(await storage.sessionCards()).toEqual(new Map());
    });

    it('is none where the contact ships with the product', async () => {
      await begin('a-talk');
      expect(await storage.sessionPersona('a-talk')).toBeUndefined();
      expect(await storage.sessionCards()).toEqual(new Map());
    });
  });

  describe(`the model's settings, kept by ${engine}`, () => {
    it('are none at first, and one at a time after that', async () => {
      expect(await storage.model.find()).toBeUndefined();
      await storage.model.save(MODEL);
      await storage.model.save({ ...MODEL, model: 'large', key: '', plays: false });
      await reopen();
      expect(await storage.model.find()).toEqual({ ...MODEL, model: 'large', key: '', plays: false });
    });

    it('can be dropped, twice as well as once', async () => {
      await storage.model.save(MODEL);
      await storage.model.drop();
      await storage.model.drop();
      await reopen();
      expect(await storage.model.find()).toBeUndefined();
    });
  });
}

import { isDeepStrictEqual } from 'node:util';
import { checkContact } from '@anyone-else/content';
import {
  draftContact,
  type Fitted,
  fitContact,
  guessOf,
  readContactFile,
  withGuess,
} from '@anyone-else/own-contact';
import {
  type OwnContact,
  type OwnContactAsk,
  type OwnContactEdit,
  OwnContactGuess,
  Persona,
  type Problem,
  type Result,
  refuse,
} from '@anyone-else/protocol';
import type { OwnContactKept } from '@anyone-else/storage';
import { decodeText } from '@anyone-else/transcripts';
import { agreed } from '../agreed.ts';
import type { AccountDeps } from '../deps.ts';
import type { Models } from '../models.ts';
import type { Report } from '../work.ts';
import { cardFor, isOwnId, ownId } from './find.ts';

/** Contacts that the user makes: of somebody they are really going to meet. */
export interface OwnContacts {
  /** `gone` stops a model that drafts. */
  make(ask: OwnContactAsk, gone: AbortSignal, report?: Report): Promise<Result<OwnContact>>;
  /** Takes a contact's file. */
  bring(bytes: Uint8Array): Promise<Result<OwnContact>>;
  /** Changes nothing where somebody else has corrected them since `was`. */
  correct(id: string, edit: OwnContactEdit): Promise<Result<OwnContact>>;
  /** What the built-in fitting makes of this; nothing is kept. */
  guess(ask: OwnContactAsk): OwnContactGuess;
  /** Fits one to this guess and keeps it: in the place of `id` where that is still there. */
  fit(ask: OwnContactAsk, guess: OwnContactGuess, id?: string): Promise<Result<OwnContact>>;
  find(id: string): Promise<OwnContactKept | undefined>;
  delete(id: string): Promise<boolean>;
}

/** More than anybody prepares for, and few enough to be looked through. */
const MOST = 200;

export const NO_CONTACT: Problem = { code: 'not-found', message: 'There is no such contact (any more).' };
const FULL: Problem = {
  code: 'conflict',
  message: `You have ${MOST} contacts of your own, and no more can be kept: please delete one first.`,
};
const OUTDATED: Problem = {
  code: 'conflict',
  message: 'This contact was changed in another window meanwhile, so nothing was kept.',
};
const BUSY: Problem = {
  code: 'busy',
  message: 'Another contact is being drafted just now: please wait for it.',
};

interface Made {
  fitted: Fitted;
  /** Parts that a model was to write and that are borrowed. */
  borrowed?: string[];
}

interface OwnContactsDeps extends Pick<AccountDeps, 'content' | 'storage' | 'newId' | 'now'> {
  models: Pick<Models, 'current'>;
}

export function createOwnContacts(deps: OwnContactsDeps): OwnContacts {
  const { content, storage, models } = deps;
  const contacts = [...content.personas.values()];
  let drafting = false;

  const draft = async (
    ask: OwnContactAsk,
    id: string,
    signal: AbortSignal,
    report: Report,
  ): Promise<Result<Made>> => {
    const model = agreed(models.current(), ask.modelHost);
    if (!model.ok) return model;
    if (drafting) return { ok: false, problem: BUSY };
    drafting = true;
    const check = (persona: Persona) => checkContact(persona).problems;
    try {
      const drafted = await draftContact({
        ask,
        model: model.value,
        contacts,
        id,
        check,
        signal,
        told: report,
        thisYear: yearOf(deps.now()),
      });
      if (!drafted.ok) return refuse('model-failed', drafted.message);
      return { ok: true, value: drafted };
    } finally {
      drafting = false;
    }
  };

  const fitted = (ask: OwnContactAsk, id: string, guess?: OwnContactGuess): Fitted =>
    fitContact({
      ask,
      contacts,
      id,
      thisYear: yearOf(deps.now()),
      ...(guess === undefined ? {} : { guess }),
    });

  const keptOf = (
    fitted: Fitted,
    made: Pick<OwnContact, 'id' | 'madeAt' | 'by' | 'borrowed'>,
    ask: OwnContactAsk | null,
  ) => {
    const { guess, basedOn, questions } = fitted;
    // What is kept must be readable again; else it is a defect here and not in the data later.
    const persona = Persona.parse({ ...fitted.persona, id: made.id });
    return { contact: { ...made, card: cardFor(content, persona), guess, basedOn, questions }, ask, persona };
  };

  const add = async (kept: OwnContactKept): Promise<Result<OwnContact>> =>
    (await storage.contacts.add(kept, MOST)) === 'full'
      ? { ok: false, problem: FULL }
      : { ok: true, value: kept.contact };

  const find = async (id: string) => (isOwnId(id) ? await storage.contacts.find(id) : undefined);

  return {
    async make(ask, gone, report = () => undefined) {
      const id = ownId(deps.newId);
      const made: Result<Made> =
        ask.by === 'model'
          ? await draft(ask, id, gone, report)
          : { ok: true, value: { fitted: fitted(ask, id) } };
      if (!made.ok) return made;
      if (gone.aborted) return refuse('model-failed', 'The making of this contact was called off.');
      const { borrowed = [] } = made.value;
      const about = { id, madeAt: deps.now(), by: ask.by, ...(borrowed.length > 0 ? { borrowed } : {}) };
      return await add(keptOf(made.value.fitted, about, ask));
    },

    async bring(bytes) {
      const text = decodeText(bytes);
      if (!text.ok)
        return refuse('unreadable-file', 'This is no text: please choose the .json file of a contact.');
      const id = ownId(deps.newId);
      const read = readContactFile(text.value.text, { id });
      if (!read.ok)
        return refuse('unreadable-file', /[.!?]$/.test(read.problem) ? read.problem : `${read.problem}.`);
      const { persona, guess } = read;
      const brought = { persona, guess, basedOn: null, questions: [] };
      return await add(keptOf(brought, { id, madeAt: deps.now(), by: 'file' }, null));
    },

    async correct(id, { was, ...guess }) {
      const before = await find(id);
      if (before === undefined) return { ok: false, problem: NO_CONTACT };
      const { contact, ask, persona } = before;
      if (was !== undefined && !isDeepStrictEqual(was, OwnContactGuess.parse(contact.guess)))
        return { ok: false, problem: OUTDATED };
      const anew =
        contact.by === 'embedded' && ask !== null
          ? fitted(ask, id, guess)
          : corrected(persona, guess, contact);
      const kept = keptOf(anew, contact, ask);
      // Deleted since it was looked up: nothing was kept, and the user must hear so.
      return (await storage.contacts.replace(kept))
        ? { ok: true, value: kept.contact }
        : { ok: false, problem: NO_CONTACT };
    },

    guess: (ask) => fitted(ask, ownId(deps.newId)).guess,

    async fit(ask, guess, before) {
      const old = before === undefined ? undefined : await find(before);
      const id = old?.contact.id ?? ownId(deps.newId);
      const about = { id, madeAt: old?.contact.madeAt ?? deps.now(), by: 'embedded' as const };
      const kept = keptOf(fitted(ask, id, guess), about, ask);
      if (old !== undefined && (await storage.contacts.replace(kept)))
        return { ok: true, value: kept.contact };
      return await add(kept);
    },

    find,
    delete: async (id) => isOwnId(id) && (await storage.contacts.delete(id)),
  };
}

/** `now` is an ISO 8601 instant. */
const yearOf = (now: string): number => Number(now.slice(0, 4));

/** A file that was drafted or brought keeps its stories; only what the user corrected is another. */
function corrected(persona: Persona, guess: OwnContactGuess, { basedOn, questions }: OwnContact): Fitted {
  const next = withGuess(persona, guess);
  return { persona: next, guess: guessOf(next), basedOn, questions };
}

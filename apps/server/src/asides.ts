import {
  type Aside,
  type AsideAnswer,
  type AsideEdit,
  type Help,
  helpShown,
  type Problem,
  type Result,
} from '@anyone-else/protocol';
import { askedIn } from '@anyone-else/reading';
import { transcriptOf } from '@anyone-else/rehearsal';
import type { AccountDeps } from './deps.ts';
import { NO_TALK } from './talks.ts';

/** What the user keeps beside their rehearsals, with which of their questions were asked. */
export interface Asides {
  /** Looks anew for what was asked: some milliseconds, and more while the reader is loading. */
  of(id: string): Promise<Result<AsideAnswer>>;
  /** `conflict` where it has changed since the version that was seen; nothing is written then. */
  edit(id: string, edit: AsideEdit): Promise<Result<AsideAnswer>>;
  /** More help was given than the level that is on counts for: a hint is 'coach'. Lowers nothing. */
  raise(id: string, help: Help): Promise<void>;
  /** Hears of every change that is written here; not of turns. Answers how to stop. */
  onChange(id: string, listener: (answer: AsideAnswer) => void): () => void;
}

const CHANGED: Problem = {
  code: 'conflict',
  message: 'Your notes or questions were changed in another window meanwhile, so nothing was kept.',
};

export function createAsides({
  storage,
  reader,
  neighbours,
}: Pick<AccountDeps, 'storage' | 'reader' | 'neighbours'>): Asides {
  const listeners = new Map<string, Set<(answer: AsideAnswer) => void>>();

  const withAsked = async (id: string, aside: Aside): Promise<AsideAnswer> => {
    if (aside.questions.length === 0) return { aside, asked: [] };
    const turns = transcriptOf(await storage.events(id));
    return { aside, asked: await askedIn(aside.questions, turns, reader) };
  };

  const of = async (id: string): Promise<Result<AsideAnswer>> => {
    const aside = await storage.asides.find(id);
    if (aside === undefined) return { ok: false, problem: NO_TALK };
    return { ok: true, value: await withAsked(id, aside) };
  };

  const told = (id: string, answer: AsideAnswer) => {
    for (const listener of listeners.get(id) ?? []) listener(answer);
  };

  /** Windows on other servers hear of it from the one that runs the talk. */
  const spread = async (id: string) => {
    const owner = (await storage.holding(id))?.owner;
    if (owner) neighbours?.tell(owner, id, { kind: 'look' });
  };

  return {
    of,

    async edit(id, { version, ...change }) {
      const [before, talk] = await Promise.all([storage.asides.find(id), storage.session(id)]);
      if (before === undefined || talk === undefined) return { ok: false, problem: NO_TALK };
      const next = { ...before, ...change };
      // What is looked at after the end helped nobody in the talk.
      const mostHelp = talk.endedAt === null ? helpShown(next.help) : before.mostHelp;
      const saved = await storage.asides.save(id, { ...next, mostHelp }, version);
      if (saved.kind !== 'stored') return { ok: false, problem: saved.kind === 'gone' ? NO_TALK : CHANGED };
      const answer = await withAsked(id, saved.aside);
      told(id, answer);
      await spread(id);
      return { ok: true, value: answer };
    },

    async raise(id, help) {
      if ((await storage.asides.raiseHelp(id, help)) !== 'raised') return;
      const answer = await of(id);
      if (answer.ok) told(id, answer.value);
    },

    onChange(id, listener) {
      const all = listeners.get(id) ?? new Set();
      listeners.set(id, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(id) === all) listeners.delete(id);
      };
    },
  };
}

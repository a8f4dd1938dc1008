import { mendOutcome, type Person, type PersonEntry, type TalkOutcome } from '@anyone-else/protocol';
import { Refused } from '@anyone-else/rehearsal';
import { StorageError } from '@anyone-else/storage';
import type { AccountDeps } from '../deps.ts';
import { createFailures } from '../failures.ts';
import { patientReader } from '../patient-reader.ts';
import { broughtTalks } from '../scorable.ts';
import type { Scored, Scores } from '../scores.ts';
import { talkOutcome } from '../threads/talk.ts';

type Talked = Extract<PersonEntry, { type: 'talked' }> & { broughtId: string };

/** What came of talks that were brought, by the ids of the entries that name them. */
export interface Outcomes {
  /** Those of these people that are known; has the others worked out in the background, and says how many they are. */
  known(people: readonly Person[]): { outcomes: Map<string, TalkOutcome>; pending: number };
  /** All of this person's: may take as long as reading their talks does. */
  all(person: Person): Promise<Map<string, TalkOutcome>>;
  /** The score of a talk as it is now: where that is another, what came of the talk is worked out anew. */
  scored(id: string, scored: Scored): void;
  forget(id: string): void;
  /** All of them are worked out anew when they are next asked for. */
  forgetAll(): void;
  /** Resolves when nothing is being worked out; for tests. */
  settled(): Promise<void>;
}

interface Kept {
  /** The reading itself is let go of as soon as nobody else needs it: it holds all that was said. */
  of: WeakRef<Scored>;
  outcome: TalkOutcome;
  /** The talk was corrected since. */
  stale?: boolean;
}

const isDamage = (error: unknown): boolean => error instanceof StorageError && error.fault === 'damaged';

const brought = ({ log }: Person): Talked[] =>
  log.filter((entry): entry is Talked => entry.type === 'talked' && entry.broughtId !== null);

export function createOutcomes(
  deps: AccountDeps,
  scores: Pick<Scores, 'of'>,
  { closing, defect }: { closing: AbortSignal; defect(error: unknown): void },
): Outcomes {
  const patient = broughtTalks({ ...deps, reader: patientReader(deps.reader, closing) });
  const urgent = broughtTalks(deps);
  const kept = new Map<string, Kept>();
  const failures = createFailures(deps.now);
  const waiting = new Set<string>();
  let working: Promise<void> = Promise.resolve();

  const workOut = async (id: string, talks: typeof urgent): Promise<void> => {
    const found = await talks.find(id);
    // Deleted, or its files are broken.
    if (!found.ok) return failures.add(id, 'for-good');
    const scored = await scores.of(found.value);
    const outcome = await talkOutcome(deps.threads, scored);
    // Deleted meanwhile: nothing of it stays.
    if ((await deps.storage.brought.find(id)) === undefined) return failures.add(id, 'for-good');
    kept.set(id, { of: new WeakRef(scored), outcome });
    failures.clear(id);
  };

  const attempt = async (id: string, talks: typeof urgent): Promise<void> => {
    try {
      await workOut(id, talks);
    } catch (error) {
      failures.add(id, isDamage(error) ? 'for-good' : 'for-now');
      // Deleted meanwhile, or too much waits: no defect.
      if (!closing.aborted && !(error instanceof Refused)) defect(error);
    }
  };

  const work = async (): Promise<void> => {
    for (const id of waiting) {
      if (closing.aborted) return;
      await attempt(id, patient);
      waiting.delete(id);
    }
  };

  const isWanted = (id: string): boolean => {
    const known = kept.get(id);
    return (known === undefined || known.stale === true) && failures.mayTry(id);
  };
  const outcomesOf = (entries: readonly Talked[]) =>
    new Map(
      entries.flatMap(({ id, broughtId, mended }) => {
        const known = kept.get(broughtId);
        return known === undefined ? [] : [[id, mendOutcome(known.outcome, mended)] as const];
      }),
    );

  return {
    known(people) {
      const entries = people.flatMap(brought);
      const wanted = entries.filter(({ broughtId }) => isWanted(broughtId));
      const idle = waiting.size === 0;
      for (const { broughtId } of wanted) waiting.add(broughtId);
      if (idle && waiting.size > 0) working = work();
      return { outcomes: outcomesOf(entries), pending: wanted.length };
    },

    async all(person) {
      const entries = brought(person);
      for (const { broughtId } of entries) if (isWanted(broughtId)) await attempt(broughtId, urgent);
      return outcomesOf(entries);
    },

    scored(id, scored) {
      const known = kept.get(id);
      if (known !== undefined && known.of.deref() !== scored) known.stale = true;
    },

    forget(id) {
      kept.delete(id);
      failures.clear(id);
    },

    forgetAll: () => kept.clear(),

    settled: () => working,
  };
}

import { progressOf } from '@anyone-else/coach';
import type { Progress } from '@anyone-else/protocol';
import { Refused } from '@anyone-else/rehearsal';
import { StorageError } from '@anyone-else/storage';
import type { AccountDeps } from './deps.ts';
import { createFailures } from './failures.ts';
import { type CountedTalk, countedTalks, markedTalk } from './marked-talks.ts';
import { patientReader } from './patient-reader.ts';
import { broughtTalks, rehearsedTalks, type TalkKind } from './scorable.ts';
import type { Scores } from './scores.ts';

/** What is stored so stays so: to read it again is no use. */
const isDamage = (error: unknown): boolean => error instanceof StorageError && error.fault === 'damaged';

/** Talks looked at together. */
export interface ProgressBook {
  /** From what is known now; has talks that were not scored yet, or by another reader, scored in the background. */
  now(): Promise<Progress>;
  /** Resolves when nothing is being scored; for tests. */
  settled(): Promise<void>;
}

export function createProgress(
  deps: AccountDeps,
  scores: Scores,
  { closing, defect }: { closing: AbortSignal; defect(error: unknown): void },
): ProgressBook {
  const patient = { ...deps, reader: patientReader(deps.reader, closing) };
  const kinds: Record<CountedTalk['about']['kind'], TalkKind> = {
    sessions: rehearsedTalks(patient),
    brought: broughtTalks(patient),
  };
  const failures = createFailures(deps.now);
  /** Those that this reader has scored, whatever it calls itself in the marks. */
  const scored = new Set<string>();
  const waiting = new Map<string, CountedTalk>();
  let working: Promise<void> = Promise.resolve();

  const score = async ({ about: { kind, id } }: CountedTalk): Promise<void> => {
    const found = await kinds[kind].find(id);
    // Deleted meanwhile, or its files are broken.
    if (!found.ok) return failures.add(id, 'for-good');
    await scores.of(found.value);
    scored.add(id);
    failures.clear(id);
  };

  const work = async (): Promise<void> => {
    for (const [id, talk] of waiting) {
      if (closing.aborted) return;
      try {
        await score(talk);
      } catch (error) {
        failures.add(id, isDamage(error) ? 'for-good' : 'for-now');
        // Deleted meanwhile, or too much waits: no defect.
        if (!closing.aborted && !(error instanceof Refused)) defect(error);
      }
      waiting.delete(id);
    }
  };

  /** Before the reader has loaded, nobody knows its version: what was scored stands till then. */
  const isOutdated = ({ about, marks }: CountedTalk): boolean => {
    const { version } = deps.reader;
    return version !== '' && marks?.readerVersion !== version && !scored.has(about.id);
  };
  const isUnread = (talk: CountedTalk): boolean =>
    (talk.marks === undefined || isOutdated(talk)) && failures.mayTry(talk.about.id);

  return {
    async now() {
      const talks = await countedTalks(deps);
      const unread = talks.filter(isUnread);
      const idle = waiting.size === 0;
      for (const talk of unread) waiting.set(talk.about.id, talk);
      if (idle && waiting.size > 0) working = work();
      const unreadable = talks.filter((talk) => talk.marks === undefined && !unread.includes(talk)).length;
      const progress = progressOf(talks.flatMap(markedTalk), unread.length);
      return unreadable === 0 ? progress : { ...progress, unreadable };
    },
    settled: () => working,
  };
}

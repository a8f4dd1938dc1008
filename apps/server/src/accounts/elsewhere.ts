import type { Neighbours } from '../instances/neighbours.ts';

/** What is in memory of an account, which other servers may make untrue. */
export interface Remembered {
  /** Settings are read again. */
  reread(): Promise<void>;
  /** This talk was deleted, or is another one. */
  forget(talk: string): void;
  /** This talk was corrected. */
  outdated(talk: string): void;
  /** Any talk may have been deleted or corrected. */
  forgetAll(): void;
  /** The account is closed for good, or its data were deleted. */
  shut(): Promise<void>;
}

/** Tells the other servers that have the account open; each reads the database then, and rests on nothing it was told. */
export interface Elsewhere {
  settings(): void;
  gone(talk: string): void;
  corrected(talk: string): void;
  /** Hears of nothing any more. */
  close(): void;
}

const aboutOf = (account: string): string => `account ${account}`;

/** The account is shut on every other server. */
export const shutElsewhere = (neighbours: Neighbours, account: string): void =>
  neighbours.tellAll(aboutOf(account), { kind: 'shut' });

export function openElsewhere(
  account: string,
  neighbours: Neighbours,
  remembered: Remembered,
  defect: (error: unknown) => void,
): Elsewhere {
  const about = aboutOf(account);
  const reread = () => void remembered.reread().catch(defect);
  const off = [
    neighbours.hear(about, (word) => {
      if (word.kind === 'settings') reread();
      if (word.kind === 'gone') remembered.forget(word.id);
      if (word.kind === 'corrected') remembered.outdated(word.id);
      if (word.kind === 'shut') void remembered.shut().catch(defect);
    }),
    // Whatever was told meanwhile: what is looked up each time is true, and the rest is looked up anew.
    neighbours.onBack(() => {
      remembered.forgetAll();
      reread();
    }),
  ];
  return {
    settings: () => neighbours.tellAll(about, { kind: 'settings' }),
    gone: (id) => neighbours.tellAll(about, { kind: 'gone', id }),
    corrected: (id) => neighbours.tellAll(about, { kind: 'corrected', id }),
    close() {
      for (const each of off) each();
    },
  };
}

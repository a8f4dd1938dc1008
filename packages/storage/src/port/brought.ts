import type { Transcript, TranscriptAbout } from '@anyone-else/protocol';
import type { TalkNotes } from './talk-notes.ts';

/** A talk brought in from a file, without its turns. */
export interface BroughtRow {
  id: string;
  /** When it was brought; ISO-8601, UTC. */
  at: string;
  about: TranscriptAbout;
  /** Of both speakers. */
  turns: number;
  userTurns: number;
  /** 0 to 100 once the talk has been scored. */
  total: number | null;
}

/** Talks that were held elsewhere and brought in. */
export interface BroughtStorage extends TalkNotes {
  /**
   * Where a talk of the same digest was brought before, its id with `known`; or with `renewed`, when the rest of it (who
   * talked, for how long, when each turn began) was another and is replaced. Its corrections and its letter stay.
   */
  save(talk: {
    id: string;
    at: string;
    digest: string;
    transcript: Transcript;
  }): Promise<{ kind: 'stored' | 'known' | 'renewed'; id: string }>;
  /** Newest first; one that cannot be read is left out, and `find` says so of it. */
  list(): Promise<BroughtRow[]>;
  find(id: string): Promise<BroughtRow | undefined>;
  transcript(id: string): Promise<Transcript | undefined>;
  /** Removes everything of the talk, from the files too; false when there was none. */
  delete(id: string): Promise<boolean>;
}

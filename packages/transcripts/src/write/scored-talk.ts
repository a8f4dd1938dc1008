import type {
  Aside,
  AskedQuestion,
  Behind,
  Help,
  Override,
  Playbook,
  Scorecard,
  Transcript,
} from '@anyone-else/protocol';

/** A talk that is over, with everything the user may take along of it. */
export interface ScoredTalk {
  kind: 'rehearsal' | 'brought';
  /** When it was held, or brought; ISO-8601 UTC. */
  at: string;
  /** What was said, as it was scored: turn numbers of everything below count these. */
  transcript: Transcript;
  playbook: Pick<Playbook, 'id' | 'title'>;
  scorecard: Scorecard;
  /** Every correction of the user's, as it was made. */
  overrides: readonly Override[];
  /** The contact's pronouns, where they are known: 'she/her'. */
  pronouns?: string;
  /** Of a rehearsal: the most help that was on. */
  help?: Help;
  /** The contact's turns that were cut off half-way. */
  cutOff?: readonly { turn: number; by: 'user' | 'break' }[];
  /** Of a rehearsal: what the contact kept to themself. */
  behind?: Behind;
  aside?: Pick<Aside, 'notes' | 'questions'>;
  /** Which of the prepared questions were asked, and where. */
  asked?: readonly AskedQuestion[];
}

/** A talk that has no score: it goes on, or there was nothing in it to score. */
export type UnscoredTalk = Omit<ScoredTalk, 'scorecard' | 'overrides' | 'behind'>;

/** 'Priya Raman'; undefined where nobody said who it was. */
export const contactNameOf = ({ transcript }: Pick<ScoredTalk, 'transcript'>): string | undefined =>
  transcript.contact?.name?.trim() || undefined;

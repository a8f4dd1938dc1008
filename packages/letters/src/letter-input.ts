import type { Me, PersonEntry, PersonPage, Playbook, Sheet, TalkOutcome, Turn } from '@anyone-else/protocol';
import type { ThankYouInput } from './input.ts';

/** A time as a letter says it. */
export interface OfferedTime {
  /** ISO-8601 UTC. */
  from: string;
  /** Their clock first: 'Tuesday 1 December at 17:30 in Lisbon, 12:30 in New York'; one clock where both show the same. */
  said: string;
  /** Whether their clock and the user's differ at that moment. */
  twoClocks: boolean;
}

/** Whoever put the user on to this person. */
export interface Leader {
  name: string;
  role: string;
  company: string;
  pronouns: string;
  /** Why they named this person, in their words or the user's; '' where nobody said. */
  why: string;
}

/** The latest talk with this person. */
export interface TalkKnown {
  /** When it began, ISO-8601 UTC. */
  on: string;
  minutes: number | null;
  /** Until when thanks come in time, ISO-8601 UTC; where nobody reckoned it, a day from its beginning. */
  thankBy?: string;
  outcome: TalkOutcome;
  /** What was said; [] where the user told of the talk and nobody wrote it down. */
  turns: readonly Pick<Turn, 'speaker' | 'text'>[];
  /** The talk as it was read, where there is a transcript: the thank-you note is drafted from it. */
  written?: ThankYouInput;
}

/** Everything that a letter to one person may draw on. Nothing else gets into it, and nothing of it is private. */
export interface LetterInput {
  page: PersonPage;
  me: Me;
  /** In the order in which it happened. */
  log: readonly PersonEntry[];
  /** ISO-8601 UTC. */
  now: string;
  /** Three, varied, for a scheduling reply; fewer where the user is hardly free. */
  times: readonly OfferedTime[];
  sheet: Pick<Sheet, 'answers'> & {
    /** What is to be sent ahead, in order. */
    ahead: readonly string[];
  };
  /** The talk that is agreed and still to come. */
  meeting: { time: OfferedTime; minutes: number; where: string } | null;
  talk: TalkKnown | null;
  ledBy: Leader | null;
  playbook: Playbook;
  /** Said where several of one company were written to at once. */
  crowd: string | null;
  /** Of check-ins: the idea of value that was chosen. */
  idea: string | null;
}

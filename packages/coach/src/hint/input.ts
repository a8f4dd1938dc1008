import type {
  AskedQuestion,
  Beat,
  Hint,
  PersonaCard,
  Playbook,
  PreparedQuestion,
  SessionSetup,
  Turn,
} from '@anyone-else/protocol';

/** A question that the user prepared. `beats` is what the reader makes of it; without it the coach cannot tell its place. */
export type PreparedToAsk = PreparedQuestion & { beats?: readonly Beat[] };

/** What the coach may know: what was said aloud, the plan, the clock, and what the user brought. Never the contact's file. */
export interface HintInput {
  /** All turns so far, with the labels of the user's. */
  turns: readonly Turn[];
  playbook: Playbook;
  /** Minutes of speaking so far, and minutes agreed. */
  minutesSpoken: number;
  minutesAgreed: number;
  contact: Pick<PersonaCard, 'name' | 'pronouns' | 'role'> & {
    company: Pick<PersonaCard['company'], 'name'>;
  };
  user: SessionSetup['user'];
  questions: readonly PreparedToAsk[];
  asked: readonly AskedQuestion[];
  /** Hints given in this talk already, oldest first. */
  given: readonly Hint[];
  /** The contact's turns that were cut off and then said again. */
  cutOff?: readonly number[];
}

import { type HintInput, hintFor, type PreparedToAsk } from '@anyone-else/coach';
import {
  type Hint,
  type PersonaCard,
  type Playbook,
  type PreparedQuestion,
  type Problem,
  type Result,
  refuse,
  type SessionSetup,
  type Standing,
  type Turn,
} from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import type { Asides } from '../asides.ts';

/** Hints that may be asked for while one is being thought of. */
const WAITING = 2;

/** The coach of one talk. */
export interface Coaching {
  /** A hint for this moment, where the help that is on gives any; kept as given. */
  hint(): Promise<Result<Hint>>;
}

/**
 * What the coach may know. There is no contact's file here and no stored event: those hold moves, and what the contact
 * hides must not come out in a hint.
 */
export interface CoachingNeeds {
  id: string;
  asides: Pick<Asides, 'of' | 'raise'>;
  reader: Pick<Reader, 'readMany'>;
  card: PersonaCard;
  playbook: Playbook;
  user: SessionSetup['user'];
  /** All turns so far as they were heard, with the labels of the user's. */
  turns(): Turn[];
  /** The contact's turns that were cut off and then said again. */
  cutOff(): readonly number[];
  standing(): Standing;
  /** Hints given in this talk, oldest first: new ones are added. */
  given: Hint[];
  /** One more was. */
  gave?(): void;
}

export function createCoaching(needs: CoachingNeeds): Coaching {
  const { id, asides, reader, card, playbook, user, turns, cutOff, standing, given, gave } = needs;
  const { name, pronouns, role, company } = card;
  const contact = { name, pronouns, role, company: { name: company.name } };
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const read = new Map<string, Pick<PreparedToAsk, 'beats' | 'fouls'>>();

  /** The coach places a question by its topic, and does not propose one that would be a slip; each is read once. */
  const asRead = async (questions: readonly PreparedQuestion[]): Promise<HintInput['questions']> => {
    const unread = questions.filter(({ text }) => !read.has(text));
    const readings = await reader.readMany(unread.map(({ text }) => ({ contactBefore: '', text })));
    for (const [at, { labels }] of readings.entries())
      read.set(unread[at]!.text, { beats: labels.beats, fouls: labels.fouls });
    return questions.map((question) => ({ ...question, ...read.get(question.text) }));
  };

  const think = async (): Promise<Result<Hint>> => {
    const aside = await asides.of(id);
    if (!aside.ok) return aside;
    if (aside.value.aside.help !== 'coach') return { ok: false, problem: NO_COACH };
    const { asked } = aside.value;
    const questions = await asRead(aside.value.aside.questions);
    // Looked at last: the talk goes on while questions are read.
    const { minutesSpoken, minutesAgreed, over } = standing();
    if (over) return { ok: false, problem: OVER };
    const said = { turns: turns(), cutOff: cutOff(), playbook, minutesSpoken, minutesAgreed };
    const hint = hintFor({ ...said, contact, user, questions, asked, given: [...given] });
    await asides.raise(id, 'coach');
    given.push(hint);
    gave?.();
    return { ok: true, value: hint };
  };

  return {
    async hint() {
      if (waiting > WAITING) return refuse('busy', 'A hint is on its way already.');
      waiting += 1;
      const thought = last.then(think);
      last = thought.catch(() => undefined);
      try {
        return await thought;
      } finally {
        waiting -= 1;
      }
    },
  };
}

const OVER: Problem = {
  code: 'session-over',
  message: 'This talk is over: what to do next time stands in its review.',
};
const NO_COACH: Problem = {
  code: 'conflict',
  message: 'There are no hints at this level of help: switch to the coach first.',
};

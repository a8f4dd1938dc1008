import type { Model, ModelFailure } from '@anyone-else/llm';
import {
  ANSWERED_BEATS,
  type AnsweredBeat,
  type OwnContactAsk,
  type OwnContactGuess,
  type Persona,
} from '@anyone-else/protocol';
import { type Desk, type Drafting, openDesk } from './draft/desk.ts';
import {
  answersPart,
  declinesPart,
  endingsPart,
  favoursPart,
  networkPart,
  personPart,
  smallTalkPart,
  type ToldAnswer,
  threadsPart,
} from './draft/parts.ts';
import { countSteps, type ToldOfSteps } from './draft/steps.ts';
import { answersOf, lostCues, unblamed, withAnswers, withThreads } from './draft/told.ts';
import { fitContact } from './fit.ts';
import type { Fitted } from './fitted.ts';
import { isPrivate } from './notes/about.ts';
import { entriesOf } from './notes/entries.ts';
import { plainLines } from './notes/plain-lines.ts';

export interface DraftRequest {
  ask: OwnContactAsk;
  model: Model;
  contacts: readonly Persona[];
  id: string;
  /** What an editor would say of a file, '<place>: <what>' each; empty when all is well. */
  check: (persona: Persona) => readonly string[];
  signal?: AbortSignal;
  told?: ToldOfSteps;
  seed?: number;
  /** The year it is, as for `fitContact`. */
  thisYear?: number;
}

/** `borrowed`: the parts that the model could not deliver and that were taken from a fitted file ('answers: culture'). */
export type Drafted = { ok: true; fitted: Fitted; borrowed: string[] } | ModelFailure;

/** As much of the notes as a small model takes in. */
const MOST_LINES = 80;

/**
 * A whole file drafted by a model in some twenty small asks. Who they are and what is public about them is read from the
 * notes as `fitContact` reads it, never made up. Never rejects: where the model cannot be reached at all or the user
 * cancels, the answer is the failure; where it stops half-way, the rest is borrowed.
 */
export async function draftContact(request: DraftRequest): Promise<Drafted> {
  const { ask, id, contacts, seed, thisYear } = request;
  const near = fitContact({ ask, id, contacts, seed, thisYear });
  const { guess } = near;
  const about = materialOf(ask, guess);
  const limits = { ...request, begins: countSteps(request.told) };
  const first = openDesk(near.persona, guess, about, limits);
  await first.draft(PERSON);
  if (first.failure !== undefined) return first.failure;

  // A story of their own goes ill with somebody else's answers: what is missing then speaks of work in general.
  const own = first.borrowed.length === 0;
  const plain = fitContact({ ask, id, seed, thisYear, guess, contacts: [] }).persona;
  const { story, voice } = first.persona;
  const desk = own ? openDesk({ ...plain, story, voice }, guess, about, limits) : first;
  for (const beat of ANSWERED_BEATS) await desk.draft(answersOfBeat(beat));
  await draftThreads(desk);
  await draftRest(desk);
  if (desk.failure?.fault === 'cancelled') return desk.failure;
  const { persona, borrowed } = desk;
  return { ok: true, fitted: { ...near, persona, basedOn: own ? null : near.basedOn }, borrowed };
}

/** What the model gets to see: facts that were read, and the notes without ways to reach anybody and without orders. */
function materialOf(ask: OwnContactAsk, guess: OwnContactGuess): Record<string, unknown> {
  const { pronouns, role, field, years, temper, company } = guess;
  const notes = entriesOf(plainLines(ask.notes)).flatMap(({ text }) => (isPrivate(text) ? [] : [text]));
  return {
    person: { pronouns, role, field, years, temper },
    company: { does: company.does, public: company.public },
    notes: notes.slice(0, MOST_LINES),
  };
}

const PERSON: Drafting<{ voice: string; story: string }> = {
  part: personPart,
  put: (persona, value) => ({ ...persona, ...value }),
  places: ['voice', 'story'],
};

const answersOfBeat = (beat: AnsweredBeat): Drafting<{ answers: ToldAnswer[] }> => ({
  part: answersPart(beat),
  put: (persona, { answers }) => withAnswers(persona, beat, answersOf(beat, answers)),
  places: [`answers[${beat}-`],
  without: ({ answers }, complaints) => {
    const sound = unblamed(answers, (at) => `answers[${beat}-${at + 1}]`, complaints);
    return sound.length > 0 ? { answers: sound } : undefined;
  },
});

async function draftThreads(desk: Desk): Promise<void> {
  const drafted = desk.persona.answers.filter(
    ({ beat, id }) => /-\d$/u.test(id) && id.startsWith(`${beat}-`),
  );
  if (drafted.length === 0) return void desk.borrowed.push(threadsPart.name);
  await desk.draft({
    part: threadsPart,
    put: (persona, { threads }) => withThreads(persona, threads),
    also: (persona, { threads }) => lostCues(persona, threads),
    places: ['threads[thread-'],
    more: { answers: drafted.map(({ id, full }) => ({ id, text: full })) },
    without: ({ threads }, complaints) => {
      const sound = unblamed(threads, (at) => `threads[thread-${at + 1}]`, complaints);
      return sound.length > 0 ? { threads: sound } : undefined;
    },
  });
}

async function draftRest(desk: Desk): Promise<void> {
  const put = <T extends Partial<Persona>>(persona: Persona, value: T): Persona => ({ ...persona, ...value });
  await desk.draft({
    part: networkPart,
    put: (persona, { network, closer }) => ({
      ...persona,
      network,
      closer: { ...persona.closer, ...closer },
    }),
    places: ['network', 'closer'],
  });
  await desk.draft({ part: favoursPart, put, places: ['introduction', 'stayInTouch', 'standOut'] });
  await desk.draft({
    part: smallTalkPart,
    put,
    places: ['greetings', 'offers', 'reciprocal', 'acknowledgements', 'silences'],
  });
  await desk.draft({ part: declinesPart, put, places: ['deflections'] });
  await desk.draft({ part: endingsPart, put, places: ['time', 'goodbye'] });
}

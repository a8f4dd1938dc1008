import { behindOf } from '@anyone-else/contact';
import {
  type Behind,
  type Override,
  type Persona,
  type Playbook,
  type Reading,
  repairOf,
  type ScorecardAnswer,
  type StoredEvent,
  saidIn,
  type Turn,
} from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { type JudgeInput, judgeWithOverrides } from '@anyone-else/scoring';
import { inTalk } from './answered.ts';
import { contextsOf } from './contexts.ts';
import { fairHints, saidAgain } from './hints.ts';
import { noAnswers } from './no-answer.ts';
import { readContexts } from './readings.ts';
import { transcriptOf } from './talk.ts';

export interface ScoreDeps {
  reader: Pick<Reader, 'version' | 'readMany'>;
  persona: Persona;
  playbook: Playbook;
}

/** A talk as it was read, which is the slow part: the judge makes a score of it at once. */
export interface TalkRead {
  input: JudgeInput;
  behind: Behind;
}

/**
 * Reads a talk with the reader of today. The log keeps what was said; what it means is read again, so that a better
 * reader also improves old talks. Stored labels stand only where this very reader gave them.
 */
export async function readSession(
  { reader, persona, playbook }: ScoreDeps,
  events: readonly StoredEvent[],
): Promise<TalkRead> {
  const started = events[0];
  if (started?.type !== 'started') throw new Error('A log begins with its started event.');
  const { setup, seed } = started;
  const { turns, readings } = await readAgain({ reader, persona }, events, setup.minutes);
  const cutOff = saidAgain(events);
  const all = behindOf({ persona, playbook, setup, seed, events });
  const behind = { ...all, cues: fairHints(all.cues, turns, cutOff, readings) };
  const input = {
    turns,
    readings,
    playbook,
    agreedMinutes: setup.minutes,
    readerVersion: reader.version,
    user: setup.user,
    contact: {
      name: persona.name,
      role: persona.role,
      company: persona.company.name,
      pronouns: persona.pronouns,
    },
    cues: behind.cues,
    goodwill: behind.goodwill,
    goodwillAtStart: behind.goodwillAtStart,
    cutOff,
    noAnswer: noAnswers(events),
  };
  return { input, behind };
}

/** The score of a talk by the reader of today, with the user's corrections. */
export async function scoreSession(
  deps: ScoreDeps,
  events: readonly StoredEvent[],
  overrides: readonly Override[] = [],
): Promise<ScorecardAnswer> {
  const { input, behind } = await readSession(deps, events);
  return { scorecard: judgeWithOverrides(input, overrides), behind };
}

/** About the talk itself: read as nothing, whatever the reader of that day made of it. */
const isRepair = ({ text }: { text: string }): boolean => repairOf(saidIn(text)) !== undefined;

async function readAgain(
  { reader, persona }: Pick<ScoreDeps, 'reader' | 'persona'>,
  events: readonly StoredEvent[],
  minutes: number,
): Promise<{ turns: Turn[]; readings: (Reading | null)[] }> {
  const stored = transcriptOf(events);
  const read = await readContexts(reader, contextsOf(stored, minutes));
  const spoken = events.filter(({ type }) => type === 'user-turn' || type === 'contact-turn');
  const readings = read.map((reading, at) => {
    const said = { text: stored[at]!.text, events: spoken, before: at, persona };
    return reading && { ...reading, labels: inTalk(reading.labels, said) };
  });
  const versions = events.flatMap((event) => {
    if (event.type === 'user-turn') return [event.readerVersion];
    return event.type === 'contact-turn' ? [undefined] : [];
  });
  const turns = stored.map((turn, at) =>
    turn.speaker === 'user' && (versions[at] !== reader.version || isRepair(turn))
      ? { ...turn, labels: readings[at]?.labels ?? turn.labels }
      : turn,
  );
  return { turns, readings };
}

import type { Voice } from '@anyone-else/contact';
import type { Pace, Problem, SessionSetup } from '@anyone-else/protocol';
import { createRehearsal, saidAgain, transcriptOf } from '@anyone-else/rehearsal';
import type { Asides } from '../asides.ts';
import { cardFor } from '../contacts/find.ts';
import type { AccountDeps } from '../deps.ts';
import { heldVoice } from '../held-voice.ts';
import type { Models } from '../models.ts';
import { pacedVoice } from '../paced-voice.ts';
import { speakerOf } from '../speaker.ts';
import { leftUnanswered } from '../takes.ts';
import type { Talk } from '../talks.ts';
import type { Admission } from './admission.ts';
import { createCoaching } from './coaching.ts';
import { createGate } from './gate.ts';
import { createHold, type Hold } from './hold.ts';
import { createLeftBehinds, type LeftBehind } from './left-behind.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { createLiveSession, type LiveSession } from './live-session.ts';

/** The talks that are running in this process: one rehearsal each, however many tabs watch it. */
export interface Lives {
  of(talk: Talk): Promise<LiveSession>;
  /** The line's way into the talk's session, which stays until the line leaves. */
  enter(talk: Talk, line: Line): Promise<LiveSession>;
  /** The one that runs, if any. */
  running(id: string): Promise<LiveSession> | undefined;
  /** Lets go of one that nobody watches, and of what was left of it. */
  release(id: string): Promise<void>;
  /** Whether none runs. */
  readonly empty: boolean;
  /** Resolves when no turn of any talk is in flight. */
  quiet(): Promise<void>;
  /** Ends every line and every talk with this word; what was said stays. Resolves when all is written. */
  hangUp(problem: Problem, reason: string): Promise<void>;
}

export interface LivesDeps
  extends Pick<AccountDeps, 'storage' | 'content' | 'reader' | 'voice' | 'pacing' | 'now' | 'limits'> {
  models: Pick<Models, 'current'>;
  asides: Pick<Asides, 'of' | 'raise' | 'onChange'>;
  /** How many turns are under way at once, over all talks of all accounts. */
  admission: Pick<Admission, 'enter'>;
  /** Aborted when the server closes. */
  closing: AbortSignal;
}

export function createLives(deps: LivesDeps, defect: (error: unknown) => void): Lives {
  const { storage, content, reader, asides, now, closing } = deps;
  const running = new Map<string, Promise<LiveSession>>();
  const leftBehind = createLeftBehinds();

  const start = async ({ row, persona, playbook }: Talk, forget: () => void): Promise<LiveSession> => {
    const { id, setup } = row;
    const { unanswered, owner, hints = [] } = leftBehind.take(id) ?? {};
    const hold = createHold();
    const { voice, paced } = voiceOf(deps, setup, hold);
    const rehearsal = await createRehearsal({
      sessionId: id,
      storage,
      reader,
      persona,
      playbook,
      voice,
      now,
      closing,
      unanswered: unanswered ?? (await leftUnanswered(storage, row)),
    });
    const given = [...hints];
    const coaching = createCoaching({
      id,
      asides,
      reader,
      card: cardFor(content, persona),
      playbook,
      user: setup.user,
      turns: () => transcriptOf(rehearsal.events()),
      cutOff: () => saidAgain(rehearsal.events()),
      standing: () => rehearsal.standing(),
      given,
    });
    const finished = (left?: Pick<LeftBehind, 'unanswered' | 'owner'>) => {
      if (left !== undefined) leftBehind.keep(id, { ...left, hints: given });
      forget();
    };
    const { floorKeptMs, turnsPerMinute } = { ...LIMITS, ...deps.limits };
    const gate = createGate(deps.admission, turnsPerMinute);
    const needs = { rehearsal, hold, gate, coaching, beside: { id, asides }, floorKeptMs, owner };
    return createLiveSession(needs, { finished, defect, paced });
  };

  const of = (talk: Talk): Promise<LiveSession> => {
    const { id } = talk.row;
    const known = running.get(id);
    if (known !== undefined) return known;
    // One that has finished may say so again when another runs in its place: that one stays.
    const forget = () => {
      if (running.get(id) === started) running.delete(id);
    };
    const started = start(talk, forget);
    running.set(id, started);
    started.catch(forget);
    return started;
  };

  const all = async (): Promise<LiveSession[]> => {
    const sessions = await Promise.allSettled(running.values());
    return sessions.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };

  return {
    of,
    async enter(talk, line) {
      for (;;) {
        const session = await of(talk);
        if (session.enter(line)) return session;
      }
    },
    running: (id) => running.get(id),
    get empty() {
      return running.size === 0;
    },
    async release(id) {
      (await running.get(id))?.retire();
      leftBehind.take(id);
    },
    async quiet() {
      await Promise.all((await all()).map((session) => session.quiet()));
    },
    async hangUp(problem, reason) {
      for (const session of await all()) {
        session.dismiss({ type: 'error', problem }, 1008, reason);
        await session.quiet();
        session.retire();
      }
    },
  };
}

/** Who speaks in a talk, at the pace that was asked for last, and not while it is paused. */
function voiceOf(
  { voice: embedded, models, pacing, closing }: LivesDeps,
  setup: SessionSetup,
  hold: Hold,
): { voice: Voice; paced(pace: Pace): void } {
  const speaker = speakerOf({
    wanted: setup.voice ?? 'embedded',
    embedded,
    modelHost: setup.modelHost,
    model: models.current,
    closing,
  });
  if (pacing === undefined) return { voice: heldVoice(speaker, hold, closing), paced() {} };
  let { pace } = pacing;
  return {
    voice: pacedVoice(speaker, () => pace, pacing, closing, hold),
    paced(asked) {
      pace = asked;
    },
  };
}

import type { Pace } from '@anyone-else/protocol';
import { createRehearsal } from '@anyone-else/rehearsal';
import type { AppDeps } from '../deps.ts';
import type { Models } from '../models.ts';
import { pacedVoice } from '../paced-voice.ts';
import { speakerOf } from '../speaker.ts';
import type { Talk } from '../talks.ts';
import type { Line } from './line.ts';
import { createLiveSession, type LiveSession } from './live-session.ts';

/** The talks that are running in this process: one rehearsal each, however many tabs watch it. */
export interface Lives {
  of(talk: Talk): Promise<LiveSession>;
  /** The line's way into the talk's session, which stays until the line leaves. */
  enter(talk: Talk, line: Line): Promise<LiveSession>;
  /** The one that runs, if any. */
  running(id: string): Promise<LiveSession> | undefined;
  /** Lets go of one that nobody watches. */
  release(id: string): Promise<void>;
  /** Resolves when no turn of any talk is in flight. */
  quiet(): Promise<void>;
}

export interface LivesDeps extends Pick<AppDeps, 'storage' | 'reader' | 'voice' | 'pacing' | 'now'> {
  models: Pick<Models, 'current'>;
  /** Aborted when the server closes. */
  closing: AbortSignal;
}

export function createLives(deps: LivesDeps, defect: (error: unknown) => void): Lives {
  const { storage, reader, pacing, now, models, closing } = deps;
  const running = new Map<string, Promise<LiveSession>>();

  const start = async ({ row, persona, playbook }: Talk, finished: () => void): Promise<LiveSession> => {
    let pace = pacing?.pace;
    const speaker = speakerOf({
      wanted: row.setup.voice ?? 'embedded',
      embedded: deps.voice,
      modelHost: row.setup.modelHost,
      model: models.current,
      closing,
    });
    const voice = pacing === undefined ? speaker : pacedVoice(speaker, () => pace!, pacing, closing);
    const paced = (asked: Pace) => {
      pace = asked;
    };
    const rehearsal = await createRehearsal({
      sessionId: row.id,
      storage,
      reader,
      persona,
      playbook,
      voice,
      now,
      closing,
    });
    return createLiveSession(rehearsal, { finished, defect, paced });
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

  return {
    of,
    async enter(talk, line) {
      for (;;) {
        const session = await of(talk);
        if (session.enter(line)) return session;
      }
    },
    running: (id) => running.get(id),
    async release(id) {
      (await running.get(id))?.retire();
    },
    async quiet() {
      const sessions = await Promise.allSettled(running.values());
      await Promise.all(
        sessions.map((session) => (session.status === 'fulfilled' ? session.value.quiet() : undefined)),
      );
    },
  };
}

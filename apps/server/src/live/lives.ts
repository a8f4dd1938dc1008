import { createRehearsal } from '@anyone-else/rehearsal';
import type { AppDeps } from '../deps.ts';
import type { Talk } from '../talks.ts';
import { createLiveSession, type LiveSession } from './live-session.ts';

/** The talks that are running in this process: one rehearsal each, however many tabs watch it. */
export interface Lives {
  of(talk: Talk): Promise<LiveSession>;
  /** The one that runs, if any. */
  running(id: string): Promise<LiveSession> | undefined;
  /** Lets go of one that nobody watches. */
  release(id: string): Promise<void>;
  /** Resolves when no turn of any talk is in flight. */
  quiet(): Promise<void>;
}

export function createLives(deps: AppDeps, defect: (error: unknown) => void): Lives {
  const running = new Map<string, Promise<LiveSession>>();

  const start = async ({ row, persona, playbook }: Talk): Promise<LiveSession> => {
    const { storage, reader, voice, now } = deps;
    const sessionId = row.id;
    try {
      const rehearsal = await createRehearsal({ sessionId, storage, reader, persona, playbook, voice, now });
      return createLiveSession(rehearsal, { finished: () => running.delete(sessionId), defect });
    } catch (error) {
      running.delete(sessionId);
      throw error;
    }
  };

  return {
    of(talk) {
      const known = running.get(talk.row.id);
      if (known !== undefined) return known;
      const started = start(talk);
      running.set(talk.row.id, started);
      return started;
    },
    running: (id) => running.get(id),
    async release(id) {
      const session = await running.get(id);
      if (session?.unused()) running.delete(id);
    },
    async quiet() {
      const sessions = await Promise.allSettled(running.values());
      await Promise.all(
        sessions.map((session) => (session.status === 'fulfilled' ? session.value.quiet() : undefined)),
      );
    },
  };
}

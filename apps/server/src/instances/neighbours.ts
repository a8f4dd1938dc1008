import type { Bus, InstanceStorage } from '@anyone-else/storage';

/** What servers tell each other of a talk or an account: that there is something to look at, never what. */
export type Word =
  /** Who runs this talk has changed, or it is no more, or what is kept beside it: look at it anew. */
  | { kind: 'look' }
  /** Somebody watches this talk there for the next seconds. */
  | { kind: 'watch'; from: string }
  /** The log of this talk has grown, or it was paused or goes on. */
  | { kind: 'news'; paused: boolean }
  /** Settings of this account were changed. */
  | { kind: 'settings' }
  /** This talk of the account was deleted, or is another one. */
  | { kind: 'gone'; id: string }
  /** This talk of the account was corrected. */
  | { kind: 'corrected'; id: string }
  /** The account was closed, or its data were deleted. */
  | { kind: 'shut' }
  /** Something that this server should have told may have been lost: look at everything anew. */
  | { kind: 'all' }
  /** Sign-ins of this account are over. */
  | { kind: 'sign-ins'; account: string };

/** The servers that share a database, as one of them sees it. */
export interface Neighbours {
  /** What this server goes by, until it stops. */
  readonly self: string;
  /** Whether a server was heard of a moment ago; this one always is. */
  heard(server: string): Promise<boolean>;
  /** To one server; may be lost on the way. */
  tell(server: string, about: string, word: Word): void;
  /** To all others. */
  tellAll(about: string, word: Word): void;
  /** What others tell about this talk or account. Answers how to stop. */
  hear(about: string, listener: (word: Word) => void): () => void;
  /** What was told here or elsewhere may have been lost: look at everything anew. Answers how to stop. */
  onBack(look: () => void): () => void;
  /** Says goodbye to the others. */
  close(): Promise<void>;
}

/** So long after a server was last heard of, it counts as gone: several beats. */
export const HEARD_WITHIN_MS = 4_000;
const BEAT_EVERY_MS = 1_000;

export interface NeighboursNeeds {
  self: string;
  bus: Bus;
  instances: InstanceStorage;
  /** Does this in a rhythm; answers how to stop. */
  every(ms: number, work: () => void): () => void;
  /** The database does not answer, or somebody talks nonsense. */
  defect(error: unknown): void;
}

const ALL = 'servers';
const topicOf = (server: string): string => `server_${server}`;

/** Resolves when this server is known to the others and hears them. */
export async function openNeighbours(needs: NeighboursNeeds): Promise<Neighbours> {
  const { self, bus, instances, every, defect } = needs;
  const listeners = new Map<string, Set<(word: Word) => void>>();
  const looks = new Set<() => void>();
  const lookAtAll = () => {
    for (const look of [...looks]) look();
  };
  const hearBody = (body: string) => {
    const { from, about, word } = JSON.parse(body) as { from: string; about: string; word: Word };
    if (from === self) return;
    if (word.kind === 'all') return lookAtAll();
    for (const listener of [...(listeners.get(about) ?? [])]) listener(word);
  };
  const send = (topic: string, about: string, word: Word) =>
    bus.tell({ topic, body: JSON.stringify({ from: self, about, word }) });

  const tellAll = (about: string, word: Word) => send(ALL, about, word);
  const off = await Promise.all([bus.listen(topicOf(self), hearBody), bus.listen(ALL, hearBody)]);
  await instances.beat(self);
  off.push(
    bus.onBack(() => {
      lookAtAll();
      // The others hear nothing of a line that was lost here, nor of what was not told over it.
      tellAll('', { kind: 'all' });
    }),
  );
  // One that was killed had perhaps written something and told nobody.
  tellAll('', { kind: 'all' });
  let beating: Promise<void> | undefined;
  const stop = every(BEAT_EVERY_MS, () => {
    // A database that is slow is not asked again before it has answered.
    beating ??= instances
      .beat(self)
      .catch(defect)
      .finally(() => {
        beating = undefined;
      });
  });

  return {
    self,
    async heard(server) {
      return server === self || (await instances.heard([server], HEARD_WITHIN_MS)).has(server);
    },
    tell(server, about, word) {
      if (server !== self) send(topicOf(server), about, word);
    },
    tellAll,
    hear(about, listener) {
      const all = listeners.get(about) ?? new Set();
      listeners.set(about, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(about) === all) listeners.delete(about);
      };
    },
    onBack(look) {
      looks.add(look);
      return () => void looks.delete(look);
    },
    async close() {
      stop();
      for (const each of off) each();
      await beating;
      await instances.leave(self).catch(defect);
    },
  };
}

/** A server that has its data to itself: nobody else runs anything of it, whatever an earlier start has left there. */
export const alone = (self: string): Neighbours => ({
  self,
  heard: async (server) => server === self,
  tell() {},
  tellAll() {},
  hear: () => () => undefined,
  onBack: () => () => undefined,
  close: async () => undefined,
});

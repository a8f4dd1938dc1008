import type { SessionSetup, StoredEvent } from '@anyone-else/protocol';
import type { RehearsalDeps } from '@anyone-else/rehearsal';

/** A log that lives as long as the talk in the terminal: nothing is kept. */
export function memoryLog(setup: SessionSetup, seed: number, at: string): RehearsalDeps['storage'] {
  const events: StoredEvent[] = [{ type: 'started', seq: 0, at, setup, seed }];
  return {
    claim: async () => ({ fence: 1, nextSeq: events.length }),
    events: async (_id, afterSeq = -1) => events.filter((event) => event.seq > afterSeq),
    append: async (_id, _claim, event) => {
      events.push(event);
      return { kind: 'stored', seq: event.seq };
    },
  };
}

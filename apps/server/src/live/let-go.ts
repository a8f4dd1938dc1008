import { setTimeout as wait } from 'node:timers/promises';
import type { Storage } from '@anyone-else/storage';

const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/**
 * Writes that this server does not run the talk any more, and tries until it is written: as long as it is not, every other
 * server takes the talk for one that is run here. Resolves early where it runs here anew, is somebody else's or no more.
 */
export async function letGo(
  id: string,
  {
    self,
    storage,
    inTurn,
    runs,
    closing,
    defect,
  }: {
    self: string;
    storage: Pick<Storage, 'holding' | 'hold'>;
    /** After whatever is being decided about the talk here. */
    inTurn(work: () => Promise<void>): Promise<void>;
    /** Whether the talk runs here, or is about to. */
    runs(): boolean;
    closing: AbortSignal;
    defect(error: unknown): void;
  },
): Promise<void> {
  for (let pause = FIRST_MS; !runs(); pause = Math.min(LONGEST_MS, pause * 2)) {
    try {
      return await inTurn(async () => {
        const holding = await storage.holding(id);
        if (holding?.owner === self && !runs()) await storage.hold(id, holding.fence, { owner: null });
      });
    } catch (error) {
      if (pause === FIRST_MS) defect(error);
      // Nobody asks a server that has gone.
      if (closing.aborted) return;
      await wait(pause, undefined, { signal: closing, ref: false }).catch(() => undefined);
    }
  }
}

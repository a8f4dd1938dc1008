import type { Load, Reader } from '@anyone-else/reading';

/** A reader that may still be loading, or loading again: who asks early waits. */
export interface LateReader extends Reader {
  ready(): boolean;
}

/** Of a reader of which nothing is known. */
const NOTHING: Load = { waitMs: 0, turnMs: 0 };

/** `version` is empty until the reader is there; every reading waits for it. */
export function lateReader(loading: Promise<Reader>): LateReader {
  let loaded: Reader | undefined;
  loading.then(
    (reader) => {
      loaded = reader;
    },
    // Told by whoever started the loading; each reading rejects with it too.
    () => undefined,
  );
  return {
    load: () => loaded?.load?.() ?? NOTHING,
    ready: () => loaded !== undefined && (loaded.ready?.() ?? true),
    get version() {
      return loaded?.version ?? '';
    },
    read: async (turn) => await (await loading).read(turn),
    readMany: async (turns) => await (await loading).readMany(turns),
    close: async () => {
      const reader = await loading.catch(() => undefined);
      await reader?.close();
    },
  };
}

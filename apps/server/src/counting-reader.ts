import type { Reader } from '@anyone-else/reading';

/** Tells after each turn how many have been read. */
export function countingReader<R extends Pick<Reader, 'version' | 'readMany'>>(
  reader: R,
  told: (done: number) => void,
): Pick<Reader, 'version' | 'readMany'> {
  let done = 0;
  const read: Reader['read'] = async (turn) => {
    const [reading] = await reader.readMany([turn]);
    told(++done);
    return reading!;
  };
  return {
    get version() {
      return reader.version;
    },
    readMany: (turns) => Promise.all(turns.map(read)),
  };
}

import type { LateReader } from './late-reader.ts';

/** Reads one turn at a time, so that somebody who talks meanwhile waits for one turn of these at most. */
export function patientReader(reader: LateReader, closing: AbortSignal): LateReader {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: LateReader['read'] = (turn) => {
    const reading = last.then(() => {
      closing.throwIfAborted();
      // By this way those who talk come first.
      return reader.readMany([turn]).then(([reading]) => reading!);
    });
    last = reading.catch(() => undefined);
    return reading;
  };
  return {
    get version() {
      return reader.version;
    },
    ready: reader.ready,
    ...(reader.load && { load: reader.load }),
    read: inTurn,
    readMany: (turns) => Promise.all(turns.map(inTurn)),
    close: reader.close,
  };
}

import type { ServerFrame } from '@anyone-else/protocol';
import type { Line } from './line.ts';

/** The lines that have joined a talk, each with how far it has heard. */
export interface Audience {
  has(line: Line): boolean;
  readonly empty: boolean;
  /** @param heard the seq of the last event that the line was sent */
  add(line: Line, heard: number): void;
  remove(line: Line): void;
  tell(frame: ServerFrame): void;
  /**
   * For what belongs to the event of this seq: a line that joined after its commit has had that event already, and needs
   * no piece of it either.
   */
  tellOf(seq: number, frame: ServerFrame): void;
  /** The event of this seq was told. */
  heardUpTo(seq: number): void;
  clear(): void;
}

export function createAudience(): Audience {
  const joined = new Map<Line, number>();
  return {
    has: (line) => joined.has(line),
    get empty() {
      return joined.size === 0;
    },
    add: (line, heard) => void joined.set(line, heard),
    remove: (line) => void joined.delete(line),
    tell(frame) {
      for (const line of joined.keys()) line.send(frame);
    },
    tellOf(seq, frame) {
      for (const [line, heard] of joined) if (seq > heard) line.send(frame);
    },
    heardUpTo(seq) {
      for (const [line, heard] of joined) joined.set(line, Math.max(heard, seq));
    },
    clear: () => joined.clear(),
  };
}

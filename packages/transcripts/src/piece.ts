/** What one line, cue or entry of a file says, before pieces by the same speaker are joined. */
export interface Piece {
  /** As the file writes it; '' where it names nobody. */
  speaker: string;
  text: string;
  /** Seconds from the start of the recording. */
  start?: number | undefined;
  end?: number | undefined;
  /** The file says that somebody else begins here, but not who ('>>', a dash, a new paragraph). */
  change?: boolean | undefined;
}

/** When a place in the words of a piece is reached, its time shared out by their length. */
export function timeAt({ text, start, end }: Piece, place: number): number | undefined {
  if (place <= 0) return start;
  if (place >= text.length) return end;
  if (start === undefined || end === undefined) return undefined;
  return Math.round((start + ((end - start) * place) / text.length) * 1000) / 1000;
}

/** What a format's reader makes of a file. */
export interface Reading {
  pieces: Piece[];
  notes: string[];
}

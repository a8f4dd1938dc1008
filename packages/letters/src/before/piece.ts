import type { Letter, LetterFact, LetterKind } from '@anyone-else/protocol';
import { closedOnce, lengthOf } from '../parts.ts';
import { capital } from './given-line.ts';

/** A sentence or two of a letter, with the facts that stand in it. */
export interface Piece {
  text: string;
  facts?: LetterFact[];
  /** What is let go first when the letter grows too long; 0, or none given, is never let go. */
  spare?: number;
}

/** A letter of these paragraphs; what can be spared goes until it is short enough. */
export function assemble(
  { kind, subject }: Pick<Letter, 'subject'> & { kind: LetterKind },
  {
    greeting,
    paragraphs,
    ending,
    most,
  }: { greeting: string; paragraphs: Piece[][]; ending: string; most: number },
): Letter {
  let kept = paragraphs;
  for (;;) {
    const texts = kept
      .filter((pieces) => pieces.length > 0)
      .map((pieces) => pieces.map(({ text }) => text).join(' '));
    const body = closedOnce([greeting, ...texts, ending].join('\n\n'));
    const sparest = Math.max(0, ...kept.flat().map(({ spare = 0 }) => spare));
    if (lengthOf(body) <= most || sparest === 0)
      return { kind, subject, body, facts: kept.flat().flatMap(({ facts = [] }) => facts) };
    kept = kept.map((pieces) => pieces.filter(({ spare = 0 }) => spare !== sparest));
  }
}

export const fact = (
  kind: LetterFact['kind'],
  text: string,
  from: NonNullable<LetterFact['from']>,
): LetterFact => ({ kind, text, turn: null, from });

/** A sentence with the one fact that it takes up, which may stand at its beginning. */
export function pieceOf(text: string, { text: said, ...rest }: LetterFact, spare = 0): Piece {
  return { text, facts: [{ ...rest, text: text.includes(said) ? said : capital(said) }], spare };
}

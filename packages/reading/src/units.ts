import { cleanText, type TurnInContext } from '@anyone-else/protocol';
import { type Range, splitSentences } from './sentences.ts';

/** One text that the encoder reads by itself. */
export interface Unit extends Range {
  /** Cleaned: no control, zero-width or broken characters. */
  text: string;
}

/** What of a turn goes through the encoder: first the whole, then, when it has several, each sentence. */
export interface TurnUnits {
  before: string;
  units: Unit[];
  /** The sentences' ranges in the text as given; one range when the turn is a single sentence. */
  sentences: Range[];
}

/** The encoder looks no further back than the end of the contact's words; 80 tokens never need more text. */
const BEFORE_CHARACTERS = 600;
/** 160 tokens never need more text than this; the rest is read sentence by sentence. */
const UNIT_CHARACTERS = 2_000;

export function unitsOf({ contactBefore, text }: TurnInContext): TurnUnits {
  const sentences = splitSentences(text);
  const unit = ({ start, end }: Range): Unit => ({
    start,
    end,
    text: spoken(text.slice(start, Math.min(end, start + UNIT_CHARACTERS))),
  });
  const whole = unit({ start: 0, end: text.length });
  const parts = sentences.length > 1 ? sentences.map(unit) : [];
  return { before: spoken(contactBefore.slice(-BEFORE_CHARACTERS)), units: [whole, ...parts], sentences };
}

const spoken = (text: string): string => cleanText(text).trim();

import { Tokenizer } from '@huggingface/tokenizers';

/** Kept of each side, in word pieces; the same numbers as in training/inputs.py. */
const MAX_BEFORE = 80;
const MAX_TEXT = 160;
const CLS = 101;
const SEP = 102;

/** The tokenizer takes these for its own marks; spoken, they are plain words between brackets. */
const MARKS = /\[(?=(?:CLS|SEP|PAD|UNK|MASK)\])/gu;

/** Token ids of a pair and to whom each belongs: 0 the contact, 1 the user. */
export interface Pair {
  ids: number[];
  kinds: number[];
}

export type Pairer = (before: string, text: string) => Pair;

/** [CLS] the end of the contact's words [SEP] the beginning of the user's [SEP]. */
export function createPairer(tokenizer: unknown, config: unknown): Pairer {
  const words = new Tokenizer(tokenizer as object, config as object);
  const idsOf = (text: string): number[] =>
    text === '' ? [] : [...words.encode(text.replace(MARKS, '[ '), { add_special_tokens: false }).ids];
  return (before, text) => {
    const first = idsOf(before).slice(-MAX_BEFORE);
    const second = idsOf(text).slice(0, MAX_TEXT);
    return {
      ids: [CLS, ...first, SEP, ...second, SEP],
      kinds: [
        ...new Array<number>(first.length + 2).fill(0),
        ...new Array<number>(second.length + 1).fill(1),
      ],
    };
  };
}

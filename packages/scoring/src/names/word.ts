/** A word of a text in small letters, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
  /** After a sign of punctuation. */
  opens: boolean;
}

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
    opens: /[.,;:!?…–—]\s*$/u.test(text.slice(Math.max(0, match.index - 3), match.index)),
  }));

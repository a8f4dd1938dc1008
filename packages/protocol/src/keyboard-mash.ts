const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Runs of three neighbouring keys and more, either way: 'asdf', 'lkj'. */
const RUNS = new Set(
  ROWS.flatMap((row) => [row, [...row].reverse().join('')])
    .flatMap((row) =>
      [...row].flatMap((_, from) => [...row].map((_, length) => row.slice(from, from + 3 + length))),
    )
    .filter((run) => run.length >= 3),
);

const LONGEST_RUN = 10;

/** Sounds that people do write without a vowel, and what is written so on screens. */
const SOUND = /^(?:h*m+h*m*|p+f+t*|b+r+|g+r+|s+h+|p+s+t+|t+s+k+|z+|w+h+|https?|www|x+)$/u;

/** Are these only fingers on a keyboard ('asdf jkl', 'sdkfjh', 'aaaaaa')? Abbreviations in capitals are not. */
export function isMash(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > 12 || /\p{N}/u.test(text)) return false;
  return words.every(mashed);
}

function mashed(word: string): boolean {
  if (/^\p{Lu}{2,8}$/u.test(word)) return false;
  const plain = word.toLowerCase();
  if (SOUND.test(plain)) return false;
  if (/^(\p{L})\1{4,}$/u.test(plain)) return true;
  if (/^[b-df-hj-np-tv-xz]{5,}$/u.test(plain)) return true;
  return madeOfRuns(plain);
}

/** Could the whole word be typed as runs of neighbouring keys, one after the other? */
function madeOfRuns(word: string): boolean {
  const reached = new Array<boolean>(word.length + 1).fill(false);
  reached[0] = true;
  for (let end = 3; end <= word.length; end++)
    for (let length = 3; length <= Math.min(end, LONGEST_RUN); length++)
      if (reached[end - length] && RUNS.has(word.slice(end - length, end))) reached[end] = true;
  return word.length <= 60 && reached[word.length] === true;
}

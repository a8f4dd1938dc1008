/** Words a minute that somebody reads who is in no hurry. */
const WORDS_A_MINUTE = 230;
/** Between two turns one looks up. */
const BREATH = 0.6;

/** When each turn is to be seen, in seconds from the first, if they come as fast as one reads. */
export function readingTimes(turns: readonly { text: string; margin?: string | undefined }[]): number[] {
  let at = 0;
  return turns.map(({ text, margin = '' }) => {
    const now = at;
    at += (`${text} ${margin}`.trim().split(/\s+/u).length / WORDS_A_MINUTE) * 60 + BREATH;
    return Math.round(now * 10) / 10;
  });
}

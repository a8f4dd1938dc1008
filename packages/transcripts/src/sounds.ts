const WORDS = [
  '(?:(?:light|soft|upbeat|background|both|all|audience|everyone|group|speakers?) )?(?:music|laugh(?:s|ing|ter)?|chuckl(?:es|ing)|giggl(?:es|ing)|applause|clapping|noise)',
  '(?:music|phone|bell) (?:playing|plays|continues|fades|rings|ringing|stops)',
  'crosstalk|cross-talk|overlapping (?:speech|voices)|indistinct chatter',
  'sighs?|sighing|coughs?|coughing|sneezes|sniffs|gasps?|breathes(?: \\w+)?|clears (?:his |her |their )?throat|clicks tongue',
  '(?:long )?(?:pause|silence)|beep|foreign language spoken',
].join('|');
/** The clock that some add: '[crosstalk 00:03:12]'. */
const SOUND = `(?:${WORDS})(?: \\d{1,2}(?::\\d{2}){1,2})?`;
const SOUNDS = new RegExp(
  String.raw`(?:^|\s)(?:\[${SOUND}\]|\(${SOUND}\)|\*${SOUND}\*)(?=$|[\s.,;:!?…])`,
  'giu',
);
const NOTES = /[♪♫♬]+/gu;

/**
 * The words of a piece without the sounds that captions and typists write between them: nobody says '[Music]' or
 * '(laughs)'. What stands in for words that were said ('[inaudible]') stays, so that no quote hides that some are missing.
 */
export function withoutSounds(text: string): string {
  if (!/[[(*♪♫♬]/u.test(text)) return text;
  const words = text.replace(NOTES, ' ').replace(/\s+/g, ' ').trim().replace(SOUNDS, '').trim();
  // The comma of a sound that stood first.
  return /^[.,;:]/.test(text) ? words : words.replace(/^[.,;:]\s*/, '');
}

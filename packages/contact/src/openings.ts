/** Whether an opening praises the question or the asker. */
export const isPraise = (opening: string): boolean =>
  /\b(?:good|great|fair|right|real|better|thoughtful|lovely)\b.{0,12}\b(?:one|question)\b|\b(?:kindly asked|love this|glad you|nobody (?:outside )?ask|nobody's asked|no one|been asked that|done your homework|rather good|bless you|for asking|put your finger)\b|\b(?:ooh, fair|^good\.)/iu.test(
    opening,
  );

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|percent)\b/iu;

/** An answer that clears its throat by itself wants no second run-up: 'Honest answer? …', 'Okay. …'. */
export const clearsThroat = (text: string): boolean =>
  /^[^.!?…]{1,24}\?|^(?:okay|right|so|well|hm+|yes|no|oh|honestly|let me)\b/iu.test(text);

/** Some openings promise something of the answer: a memory, a count, two sides. They are kept for such answers. */
export function suits(opening: string, beat: string | undefined, text: string): boolean {
  if (clearsThroat(text)) return false;
  if (beat === 'challenge' && /\b(?:smil|laugh|grin|chuckl|ha\b)/iu.test(opening)) return false;
  if (/takes me back/iu.test(opening)) return beat === 'journey' || beat === 'why-company';
  if (/\b(?:numbers first|what you count|be exact|with a footnote)\b/iu.test(opening))
    return NUMBER.test(text.slice(0, 90));
  return !/\b(?:two answers|short version)\b/iu.test(opening);
}

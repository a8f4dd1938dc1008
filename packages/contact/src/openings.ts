/** Whether an opening praises the question or the asker. */
export const isPraise = (opening: string): boolean =>
  /\b(?:good|great|fair|right|real|better|thoughtful|kindly|love this|lovely)\b.{0,20}\b(?:one|question|asked|that)?|\b(?:glad you|nobody|no one|haven't been asked|done your homework|rather good|bless you|thank you for asking|put your finger|love)\b/iu.test(
    opening,
  );

/** Openings that only suit some answers: a look back suits a story, a count suits a closed question. */
export const suits = (opening: string, beat: string | undefined): boolean =>
  !/takes me back/iu.test(opening) || ['journey', 'why-company', 'challenge'].includes(beat ?? '');

/** A real talk. */
export const SAID: [speaker: string, text: string][] = [
  ['Maya Ortiz', 'Thank you so much for making the time today, Dan. Does half past still suit you?'],
  ['Dan Whitlock', 'It does, happy to help.'],
  ['Maya Ortiz', 'I would love to hear how you got started. How did you come to product design?'],
  [
    'Dan Whitlock',
    'By accident. I was a nurse for six years and then the hospital bought a booking system that nobody could use. I drew a better one on a paper towel, and somebody showed it to the vendor.',
  ],
  ['Maya Ortiz', 'A paper towel! What happened after the vendor saw it?'],
  [
    'Dan Whitlock',
    'They hired me for three months. It became nine years. I learned everything on the job, mostly by watching people at work and being wrong.',
  ],
  ['Maya Ortiz', 'What does a typical week look like for you now?'],
  [
    'Dan Whitlock',
    'Two days with customers, a design critique every Tuesday, and the rest is drawing and throwing away what I drew.',
  ],
  ['Maya Ortiz', 'What has been the hardest part of that?'],
  [
    'Dan Whitlock',
    'Throwing it away. You fall in love with the first idea, and the critique takes it from you.',
  ],
  ['Maya Ortiz', 'If you were in my place, coming from teaching, what would you learn first?'],
  [
    'Dan Whitlock',
    'Show messy process in your portfolio. Everybody shows the end. I would hire somebody who shows me the wrong turns.',
  ],
  [
    'Maya Ortiz',
    'That is so helpful. Is there anyone else, maybe somebody who changed careers like you, I should talk to?',
  ],
  ['Dan Whitlock', 'You should talk to Priya Shah. She was a teacher too, and leads our research group.'],
  ['Maya Ortiz', 'Thank you! Would you be willing to introduce me to her?'],
  ['Dan Whitlock', 'Of course, I will write to both of you tonight.'],
  [
    'Maya Ortiz',
    'Thank you for your time, Dan. The paper towel will stay with me. May I write to you again?',
  ],
  ['Dan Whitlock', 'Please do. Good luck!'],
];

const stamp = (seconds: number) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

/** Captions as a meeting program shows them: each repeats the one before and goes on. */
export function rollingVtt(said: typeof SAID): string {
  const cues: string[] = [];
  let at = 0;
  for (const [speaker, text] of said) {
    const words = text.split(' ');
    const steps = Math.max(1, Math.ceil(words.length / 6));
    for (let step = 1; step <= steps; step++) {
      const shown = words.slice(0, step * 6).join(' ');
      cues.push(`${cues.length + 1}\n${stamp(at)} --> ${stamp(at + 3)}\n<v ${speaker}>${shown}</v>`);
      at += 3;
    }
  }
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

import { ANSWERED_BEATS, type AnsweredBeat, type Persona, type PersonaAnswer } from '@anyone-else/protocol';
import type { Desk } from './desk.ts';
import { plain, sentencesOf, stemsOf, wholeSentences } from './wording.ts';

/** The beats a user asks about most need a third answer; the others two. */
const THREE: readonly AnsweredBeat[] = ['journey', 'day-to-day', 'challenge', 'advice'];
const minimumOf = (beat: AnsweredBeat) => (THREE.includes(beat) ? 3 : 2);

/** What the contact tells, and the threads that a good listener can pull. */
export function checkAnswers(persona: Persona, desk: Desk): void {
  const least = ANSWERED_BEATS.reduce((sum, beat) => sum + minimumOf(beat), 0);
  desk.count(persona.answers, 'answers', least, 60);
  for (const answer of persona.answers) checkAnswer(answer, desk);
  for (const beat of ANSWERED_BEATS) {
    const told = persona.answers.filter((answer) => answer.beat === beat).length;
    if (told < minimumOf(beat))
      desk.bad('answers', `${told} for the beat '${beat}', should be at least ${minimumOf(beat)}`);
  }
  const opening = persona.answers.filter((answer) => answer.threads.length > 0).length;
  if (opening * 2 <= persona.answers.length)
    desk.bad('answers', `only ${opening} of ${persona.answers.length} open a thread, should be most`);
  checkThreads(persona, desk);
}

function checkAnswer(answer: PersonaAnswer, desk: Desk): void {
  const at = `answers[${answer.id}]`;
  desk.phrases(answer.about, `${at}.about`);
  desk.say(answer.brief, `${at}.brief`, { max: 25, question: 'not-last' });
  const inBrief = wholeSentences(answer.brief).length;
  if (inBrief > 1) desk.bad(`${at}.brief`, `${inBrief} sentences, should be one`);
  desk.say(answer.full, `${at}.full`, { min: 25, max: 110, question: 'not-last' });
  const all = sentencesOf(answer.full).length;
  const whole = wholeSentences(answer.full).length;
  if (all < 3 || whole > 6) desk.bad(`${at}.full`, `${all < 3 ? all : whole} sentences, should be 3 to 6`);
  desk.say(answer.takeaway, `${at}.takeaway`, { max: 25, quoted: true });
}

function checkThreads(persona: Persona, desk: Desk): void {
  desk.count(persona.threads, 'threads', 7, 8);
  for (const thread of persona.threads) {
    const at = `threads[${thread.id}]`;
    if (thread.cue.split(/\s+/).length > 8) desk.bad(`${at}.cue`, 'should be a short phrase from the answer');
    desk.phrases(thread.about, `${at}.about`);
    desk.sayAll(thread.deeper, `${at}.deeper`, 3, { min: 15, max: 110, question: 'not-last' });
    desk.say(thread.takeaway, `${at}.takeaway`, { max: 25, quoted: true });

    const openers = persona.answers.filter((answer) => answer.threads.includes(thread.id));
    if (openers.length === 0) desk.bad(at, 'no answer opens it');
    else if (!openers.some((answer) => plain(answer.full).includes(plain(thread.cue))))
      desk.bad(`${at}.cue`, `'${thread.cue}' is said in none of the answers that open it`);
    const leads = new Set(stemsOf([thread.cue, ...thread.about].join(' ')));
    for (const answer of openers)
      if (
        !stemsOf(answer.full).some((stem) => leads.has(stem)) &&
        !plain(answer.full).includes(plain(thread.cue))
      )
        desk.bad(`answers[${answer.id}].threads`, `opens '${thread.id}' but says nothing that leads to it`);
  }
}

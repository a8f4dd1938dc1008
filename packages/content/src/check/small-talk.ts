import { DEFLECTIONS, type Persona, WARMTHS } from '@anyone-else/protocol';
import type { Desk } from './desk.ts';

/** Everything short: greetings, favours, deflections, the clock, the end. */
export function checkSmallTalk(persona: Persona, desk: Desk): void {
  desk.sayAll(persona.greetings, 'greetings', 3, { question: 'never' });
  for (const field of ['introduction', 'stayInTouch', 'standOut'] as const)
    for (const warmth of WARMTHS)
      desk.say(persona[field][warmth], `${field}.${warmth}`, { question: 'not-last' });

  desk.count(persona.offers, 'offers', 3);
  persona.offers.forEach((offer, i) => {
    desk.say(offer.text, `offers[${i}].text`, { min: 6, max: 60, question: 'not-last' });
    desk.say(offer.promise, `offers[${i}].promise`, { max: 25, quoted: true });
  });
  desk.sayAll(persona.reciprocal, 'reciprocal', 5, { max: 40, question: 'must' });

  for (const kind of DEFLECTIONS)
    desk.sayAll(persona.deflections[kind], `deflections.${kind}`, [2, 3], { max: 40 });
  desk.sayAll(persona.acknowledgements, 'acknowledgements', 8, { max: 12 });
  desk.sayAll(persona.silences, 'silences', 3, { max: 30, question: 'never' });
  for (const field of ['fiveLeft', 'up', 'over'] as const)
    desk.sayAll(persona.time[field], `time.${field}`, 2, { max: 40, question: 'not-last' });
  for (const warmth of WARMTHS)
    desk.sayAll(persona.goodbye[warmth], `goodbye.${warmth}`, 2, { max: 40, question: 'not-last' });
}

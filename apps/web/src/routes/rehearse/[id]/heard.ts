import type { PublicEvent } from '@anyone-else/protocol';

type ContactTurn = Extract<PublicEvent, { type: 'contact-turn' }>;

/**
 * What is said quietly below a turn where the model gave way or broke off; undefined where nothing happened.
 * What was said of an earlier turn is not told again at length. @param events the talk so far.
 */
export function troubleOf(event: ContactTurn, events: readonly PublicEvent[]): string | undefined {
  const { trouble, voice } = event;
  if (trouble !== undefined && !event.interrupted && events.some((one) => isTwin(one, event)))
    return voice === 'model' ? 'The same as before.' : 'The built-in voice again.';
  if (trouble === undefined || voice === 'model' || trouble.includes('built-in voice')) return trouble;
  return `The built-in voice took over. ${trouble}`;
}

const isTwin = (one: PublicEvent, { seq, trouble, voice }: ContactTurn) =>
  one.type === 'contact-turn' && one.seq < seq && one.trouble === trouble && one.voice === voice;

/** Whether a turn that broke off was said again in the next one, so that it need not stand there twice. */
export const saidAgain = (event: ContactTurn, next: PublicEvent | undefined): boolean =>
  event.interrupted && next?.type === 'contact-turn' && next.again === true;

/** How a turn that ends half-way is marked; undefined where it came whole. */
export const cutOf = ({ interrupted, stopped }: ContactTurn): string | undefined =>
  interrupted ? (stopped ? 'you stopped here' : 'broken off') : undefined;

/** A finished turn as a screen reader tells it. @param name the contact's first name. */
export function heardOf(event: ContactTurn, name: string, events: readonly PublicEvent[]): string {
  const cut = cutOf(event);
  return [
    `${name}${event.again ? ', again' : ''}: ${event.text}${cut ? ` (${cut})` : ''}`,
    troubleOf(event, events),
  ]
    .filter(Boolean)
    .join(' ');
}

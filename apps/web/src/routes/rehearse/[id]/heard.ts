import type { PublicEvent } from '@anyone-else/protocol';

type ContactTurn = Extract<PublicEvent, { type: 'contact-turn' }>;

/** What is said quietly below a turn where the model gave way or broke off; undefined where nothing happened. */
export function troubleOf({ trouble, voice }: ContactTurn): string | undefined {
  if (trouble === undefined || voice === 'model' || trouble.includes('built-in voice')) return trouble;
  return `The built-in voice took over. ${trouble}`;
}

/** Whether a turn that broke off was said again in the next one, so that it need not stand there twice. */
export const saidAgain = (event: ContactTurn, next: PublicEvent | undefined): boolean =>
  event.interrupted && next?.type === 'contact-turn' && next.again === true;

/** A finished turn as a screen reader tells it. @param name the contact's first name. */
export function heardOf(event: ContactTurn, name: string): string {
  const cut = event.interrupted ? ' (broken off)' : '';
  return [`${name}${event.again ? ', again' : ''}: ${event.text}${cut}`, troubleOf(event)]
    .filter(Boolean)
    .join(' ');
}

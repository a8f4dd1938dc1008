import type { PublicEvent } from '@anyone-else/protocol';

type ContactTurn = Extract<PublicEvent, { type: 'contact-turn' }>;

/** What is said quietly below a turn where the model gave way or broke off; undefined where nothing happened. */
export function troubleOf({ trouble, voice }: ContactTurn): string | undefined {
  if (trouble === undefined || voice === 'model') return trouble;
  return `The built-in voice took over. ${trouble}`;
}

/** A finished turn as a screen reader tells it. @param name the contact's first name. */
export function heardOf(event: ContactTurn, name: string): string {
  const cut = event.interrupted ? ' (broken off)' : '';
  return [`${name}${event.again ? ', again' : ''}: ${event.text}${cut}`, troubleOf(event)]
    .filter(Boolean)
    .join(' ');
}

import type { PublicEvent } from '@anyone-else/protocol';

type ContactTurn = Extract<PublicEvent, { type: 'contact-turn' }>;

/** What is said quietly below a turn where the model gave way; undefined where nothing happened. */
export function troubleOf({ trouble, voice, interrupted }: ContactTurn): string | undefined {
  if (trouble === undefined) return undefined;
  if (voice === 'model' && interrupted) return `The model broke off. ${trouble}`;
  return `The built-in voice took over. ${trouble}`;
}

/** A finished turn as a screen reader tells it. @param name the contact's first name. */
export function heardOf(event: ContactTurn, name: string): string {
  const cut = event.interrupted ? ' (broken off)' : '';
  return [`${name}${event.again ? ', again' : ''}: ${event.text}${cut}`, troubleOf(event)]
    .filter(Boolean)
    .join(' ');
}

import type { Labels, PublicEvent } from '@anyone-else/protocol';

/** `goodbye`: the user took their leave and the contact went with it. `left`: the contact went by themself. */
export type Ending = 'user' | 'goodbye' | 'left';

/** Asking whether they may write again is a way to say goodbye, not a question that waits for its answer. */
const AT_THE_DOOR: readonly string[] = ['thanks', 'stay-in-touch'];

function takesLeave({ acts, beats, fouls }: Labels): boolean {
  if (fouls.includes('rude')) return false;
  if (acts.includes('close')) return true;
  const asks = acts.includes('open-question') || acts.includes('closed-question');
  const keepsInTouch = beats.includes('stay-in-touch') && beats.every((beat) => AT_THE_DOOR.includes(beat));
  return beats.includes('thanks') && (!asks || keepsInTouch);
}

/** How a talk that is over came to its end. */
export function endingOf(events: readonly PublicEvent[]): Ending {
  const end = events.findLast((event) => event.type === 'ended');
  if (end?.by !== 'contact') return 'user';
  const last = events.findLast((event) => event.type === 'user-turn');
  if (last === undefined) return 'left';
  // An unkind goodbye was no good one, but it was the user's own.
  if (last.labels.fouls.includes('rude') && last.labels.acts.includes('close')) return 'user';
  return takesLeave(last.labels) ? 'goodbye' : 'left';
}

/** What the page says about it. @param name the contact's first name. */
export function farewellOf(ending: Ending, name: string): { title: string; text: string } {
  switch (ending) {
    case 'left':
      return {
        title: `${name} had to go.`,
        text: 'That happens in real calls too. Everything said is kept.',
      };
    case 'goodbye':
      return { title: 'A good goodbye.', text: 'Everything said is kept.' };
    case 'user':
      return { title: 'The talk is over.', text: 'Everything said is kept.' };
  }
}

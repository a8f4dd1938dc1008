import type { Help } from '@anyone-else/protocol';

/** The levels of help as the set-up and the room name them, least first; `means` takes the contact's pronouns as `inPronouns` has it. */
export const HELP_WORDS: Record<Help, { title: string; means: string }> = {
  alone: { title: 'On your own', means: 'Nothing but the talk, as on the day itself.' },
  arc: { title: 'See the arc', means: 'Beside the talk: which topics you have been to, and which not yet.' },
  coach: { title: 'Hints when you ask', means: 'The arc, and a hint from what {they} just said.' },
};

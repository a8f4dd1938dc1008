import type { KnownFacts, Playbook, Scorecard, Turn } from '@anyone-else/protocol';

/** Everything a thank-you note may draw on. Nothing else gets into it. */
export interface ThankYouInput {
  turns: Turn[];
  user: { name?: string; background?: string; targetRole?: string };
  /** Their pronouns, as on a contact's card, where somebody said: 'she/her'. */
  contact: { name?: string; role?: string; company?: string; pronouns?: string };
  closer: Scorecard['closer'];
  /** People the contact put forward as somebody to talk to; turns count from 0. */
  names: { name: string; turn: number; role?: string; company?: string; why?: string }[];
  playbook: Playbook;
  /** Of a rehearsal: what the contact told, as their file words it. Without it the facts are found in their words. */
  known?: KnownFacts;
  /** What the user noted during the talk: it chooses what the letter takes up, and is no proof of anything. */
  notes?: string;
}

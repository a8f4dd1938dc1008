import type { Due, LetterKind, PersonPage, PersonStatus } from '@anyone-else/protocol';
import { NOBODY_YET } from '#lib/pronouns.ts';

/** Where the user stands with somebody, in plain words. */
export const STATUS_WORDS: Record<PersonStatus, { title: string; group: string }> = {
  'wished-for': { title: 'Wished for', group: 'You would like to talk to them' },
  'written-to': { title: 'Written to', group: 'You have written to them' },
  'said-yes': { title: 'Said yes', group: 'They said yes' },
  scheduled: { title: 'A talk is agreed', group: 'A talk is agreed' },
  talked: { title: 'You have talked', group: 'You have talked' },
  'keeping-in-touch': { title: 'Keeping in touch', group: 'You keep in touch' },
  quiet: { title: 'Quiet for now', group: 'Quiet for now' },
};

/** Each letter as a thing, and as what the user does with it. */
export const LETTER_WORDS: Record<LetterKind, { title: string; write: string; wrote: string }> = {
  outreach: {
    title: 'First message',
    write: 'Write the first message',
    wrote: 'You sent the first message.',
  },
  note: {
    title: 'Connection note, very short',
    write: 'Write a connection note',
    wrote: 'You sent a connection note.',
  },
  'first-message': {
    title: 'First message that says who suggested it',
    write: 'Write the first message',
    wrote: 'You sent the first message.',
  },
  nudge: {
    title: 'One friendly reminder',
    write: 'Write one friendly reminder',
    wrote: 'You sent a friendly reminder.',
  },
  scheduling: {
    title: 'Answer with three times',
    write: 'Propose three times',
    wrote: 'You proposed three times.',
  },
  questions: {
    title: 'Questions ahead of the talk',
    write: 'Send your questions ahead',
    wrote: 'You sent your questions ahead.',
  },
  'thank-you': {
    title: 'Thank-you note',
    write: 'Write the thank-you note',
    wrote: 'You sent the thank-you note.',
  },
  'introduction-thanks': {
    title: 'Thanks for the introduction',
    write: 'Say thanks for the introduction',
    wrote: 'You said thanks for the introduction.',
  },
  'check-in': { title: 'Check-in', write: 'Write to check in', wrote: 'You checked in.' },
  'on-the-market': {
    title: 'I am looking now',
    write: 'Say that you are looking now',
    wrote: 'You said that you are looking now.',
  },
  answer: { title: 'A kind answer', write: 'Write an answer', wrote: 'You answered.' },
};

/** As sentences about somebody take it: what nobody said is 'they'. */
export const pronounsOf = ({ pronouns }: Pick<PersonPage, 'pronouns'>): string => pronouns || NOBODY_YET;

/** 'Product designer, Harbour Labs', as far as it is known. */
export const workLine = ({ role, company }: Pick<PersonPage, 'role' | 'company'>): string =>
  [role, company].filter(Boolean).join(', ');

/** Said before all else: somebody waits for an answer, or for the times that are to be proposed. */
export const isOwed = ({ kind, letter }: Due): boolean =>
  kind === 'answer' || (kind === 'schedule' && letter !== undefined);

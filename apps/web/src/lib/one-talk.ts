import {
  BroughtDetail,
  type Playbook,
  type PublicEvent,
  SessionDetail,
  type TakeOrigin,
} from '@anyone-else/protocol';
import { type Answer, ask } from './ask.ts';
import { NOBODY_YET } from './pronouns.ts';
import { isSilent } from './silent.ts';
import { firstName } from './spoken.ts';
import type { TalkRef } from './talk-ref.ts';

export interface SpokenTurn {
  speaker: 'user' | 'contact';
  text: string;
  /** Seconds from the start of the recording, where there is one. */
  start?: number | undefined;
  /** Under which a rehearsal keeps it: what a take is taken from. */
  seq?: number | undefined;
  /** Who cut it off half-way: the user, or whatever broke it off. */
  cut?: 'stopped' | 'broken' | undefined;
  /** Says anew what was cut off before. */
  again?: boolean | undefined;
}

/** A talk as its review and its letter need it, wherever it was held. */
export interface OneTalk {
  ref: TalkRef;
  /** When it began, or was brought here: ISO-8601 UTC. */
  at: string | undefined;
  /** Who speaks, as short as the transcript has it. */
  speakers: { user: string; contact: string };
  /** Role and company may be empty in a talk that was brought; how to speak of them is not known there. */
  contact: { name: string; role: string; company: string; pronouns: string };
  /** What may be said of the letter. 'real': the talk took place; 'own': somebody real was rehearsed with; 'made-up'. */
  kind: 'real' | 'own' | 'made-up';
  playbook: Playbook;
  turns: readonly SpokenTurn[];
  /** It is over, and the user said nothing in it. */
  silent: boolean;
  /** Where it is a take of another talk. */
  take?: TakeOrigin | undefined;
  /** How a rehearsal came to its end; undefined while it runs, and of talks that were brought. */
  ended?: { seq: number; by: 'user' | 'contact' } | undefined;
}

const spoken = (events: readonly PublicEvent[]): SpokenTurn[] =>
  events.flatMap((event): SpokenTurn[] => {
    const { type, seq } = event;
    if (type === 'user-turn') return [{ speaker: 'user', text: event.text, seq }];
    if (type !== 'contact-turn') return [];
    const cut = event.interrupted ? (event.stopped ? 'stopped' : 'broken') : undefined;
    return [{ speaker: 'contact', text: event.text, seq, cut, again: event.again }];
  });

const takeOf = ([first]: readonly PublicEvent[]) => (first?.type === 'started' ? first.take : undefined);
const endOf = (last: PublicEvent | undefined) =>
  last?.type === 'ended' ? { seq: last.seq, by: last.by } : undefined;

/** The talk of a rehearsal. */
export const held = (ref: TalkRef, { setup, contact, playbook, events }: SessionDetail): OneTalk => ({
  ref,
  at: events[0]?.at,
  speakers: { user: firstName(setup.user.name), contact: firstName(contact.name) },
  contact: { ...contact, company: contact.company.name },
  kind: contact.own ? 'own' : 'made-up',
  playbook,
  turns: spoken(events),
  silent: isSilent(events),
  take: takeOf(events),
  ended: endOf(events.at(-1)),
});

const brought = (ref: TalkRef, { at, transcript, playbook }: BroughtDetail): OneTalk => ({
  ref,
  at,
  speakers: {
    user: firstName(transcript.user?.name || 'You'),
    contact: firstName(transcript.contact?.name || 'They'),
  },
  contact: {
    name: transcript.contact?.name || 'your contact',
    role: transcript.contact?.role ?? '',
    company: transcript.contact?.company ?? '',
    pronouns: NOBODY_YET,
  },
  kind: 'real',
  playbook,
  turns: transcript.turns,
  silent: false,
});

/** Opens a talk of either kind. */
export async function askTalk(ref: TalkRef): Promise<Answer<OneTalk>> {
  const path = `/${ref.kind}/${encodeURIComponent(ref.id)}`;
  if (ref.kind === 'brought') {
    const answer = await ask(BroughtDetail, path);
    return answer.ok ? { ok: true, value: brought(ref, answer.value) } : answer;
  }
  const answer = await ask(SessionDetail, path);
  return answer.ok ? { ok: true, value: held(ref, answer.value) } : answer;
}

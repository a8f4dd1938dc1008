import { BroughtDetail, type Playbook, type PublicEvent, SessionDetail } from '@anyone-else/protocol';
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
}

const spoken = (events: readonly PublicEvent[]): SpokenTurn[] =>
  events.flatMap((event): SpokenTurn[] => {
    if (event.type === 'user-turn') return [{ speaker: 'user', text: event.text }];
    return event.type === 'contact-turn' ? [{ speaker: 'contact', text: event.text }] : [];
  });

const held = (ref: TalkRef, { setup, contact, playbook, events }: SessionDetail): OneTalk => ({
  ref,
  at: events[0]?.at,
  speakers: { user: firstName(setup.user.name), contact: firstName(contact.name) },
  contact: { ...contact, company: contact.company.name },
  kind: contact.own ? 'own' : 'made-up',
  playbook,
  turns: spoken(events),
  silent: isSilent(events),
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

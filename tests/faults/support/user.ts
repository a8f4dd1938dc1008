import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Pace, Problem, PublicEvent, Standing } from '@anyone-else/protocol';
import { allowSvelteModules, WEB } from './svelte-modules.ts';

/** What is used here of the browser's own class for a running talk (apps/web/src/lib/live.svelte.ts). */
export interface LiveTalk {
  readonly id: string;
  readonly events: readonly PublicEvent[];
  readonly speaking: { seq: number; text: string } | null;
  readonly pending: readonly { clientId: string; text: string; sent: boolean; refused?: string }[];
  readonly problem: Problem | null;
  readonly awaitsContact: boolean;
  readonly mayAskAgain: boolean;
  readonly silent: boolean;
  readonly over: boolean;
  readonly floor: boolean;
  readonly link: 'connecting' | 'live' | 'reconnecting' | 'taken' | 'lost' | 'closed';
  open(): void;
  close(): void;
  wake(): void;
  say(text: string): void;
  sayAgain(clientId: string): void;
  askAgain(): void;
  end(): Promise<void>;
  goAt(pace: Pace): void;
}

type LiveTalkClass = new (id: string, events: readonly PublicEvent[], standing: Standing) => LiveTalk;

/** The browser's class itself; `becomeBrowser` must have been called. */
export async function loadLiveTalk(): Promise<LiveTalkClass> {
  allowSvelteModules();
  const { LiveTalk } = (await import(pathToFileURL(join(WEB, 'live.svelte.ts')).href)) as {
    LiveTalk: LiveTalkClass;
  };
  return LiveTalk;
}

export const SETUP = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 60,
  user: { name: 'Noor', background: 'ward nurse', targetRole: 'clinical informatics' },
  difficulty: 'true-to-life',
} as const;

/** Begins a talk over HTTP; answers its id. */
export async function beginTalk(address: string, changed: object = {}): Promise<string> {
  const reply = await fetch(`http://${address}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...SETUP, ...changed }),
  });
  if (reply.status !== 201)
    throw new Error(`a talk could not be begun: ${reply.status} ${await reply.text()}`);
  return ((await reply.json()) as { id: string }).id;
}

export interface TalkKept {
  events: PublicEvent[];
  standing: Standing;
}

/** The talk as it is stored, asked for over HTTP. */
export async function keptTalk(address: string, id: string): Promise<TalkKept> {
  const reply = await fetch(`http://${address}/api/sessions/${id}`);
  if (!reply.ok) throw new Error(`a talk could not be read: ${reply.status}`);
  return (await reply.json()) as TalkKept;
}

/** Looks again and again, until it is so; throws with what was waited for after so long. */
export async function until(is: () => boolean, what: () => string, ms = 120_000): Promise<void> {
  const end = performance.now() + ms;
  while (!is()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what()}`);
    await wait(3);
  }
}

/** Nothing is under way: the line stands, what was said is saved, and the contact has answered. */
export const isQuiet = (talk: LiveTalk): boolean =>
  talk.over ||
  (talk.link === 'live' &&
    talk.pending.length === 0 &&
    talk.events.length > 1 &&
    talk.speaking === null &&
    !talk.awaitsContact);

export const stateOf = (talk: LiveTalk): string =>
  JSON.stringify({
    link: talk.link,
    events: talk.events.length,
    last: talk.events.at(-1)?.type,
    pending: talk.pending,
    speaking: talk.speaking !== null,
    awaits: talk.awaitsContact,
    problem: talk.problem?.code,
    silent: talk.silent,
    floor: talk.floor,
  });

/** What was said and how it was read, without times and ids: the same in two talks that went the same way. */
export const linesOf = (events: readonly PublicEvent[]): string[] =>
  events.map((event) => {
    if (event.type === 'user-turn') return `${event.seq} user ${event.text} ${JSON.stringify(event.labels)}`;
    if (event.type === 'contact-turn') return `${event.seq} contact ${event.interrupted} ${event.text}`;
    return `${event.seq} ${event.type}`;
  });

/** Questions for a long talk; no two in a row are alike. */
export const QUESTIONS = [
  'How did you come to do this work?',
  'What does a typical day look like for you?',
  'What was the hardest part of that?',
  'How does your week differ from what you expected?',
  'What would you learn first, if you began again?',
  'Which of your habits from the ward still help you?',
  'What do people get wrong about this work?',
  'How do you know that a day went well?',
  'What made you stay?',
  'What has changed since you began?',
  'Which skills did you miss at the start?',
  'Is there anyone else you think I should talk to?',
];

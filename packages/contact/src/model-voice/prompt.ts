import type { Say } from '@anyone-else/llm';
import { cleanText, type Move, type MoveKind, type SessionSetup } from '@anyone-else/protocol';
import { once } from '../remembering.ts';
import { sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import type { Band } from './band.ts';
import { HOW_TO_TALK } from './how-to-talk.ts';
import { mayAsk, toDo, wordForWord } from './instructions.ts';
import { keptFrom } from './kept.ts';
import { ledgerOf } from './ledger.ts';

type Message = Say['messages'][number];

/** Characters of the talk so far, and of one turn of it, that are sent: with all the rest it fits 4,000 tokens. */
const HISTORY = 4000;
const ONE_TURN = 900;
const BLOCK = 6;
/** What was told before, put short: enough to agree with it. */
const TOLD = 1500;
/** Events that are sent as they are, most times. */
const RECENT = 8;
const TELLS: ReadonlySet<MoveKind> = new Set(['answer', 'go-deeper']);

/** Who the model is to be, what has been said, and what it is to do in this turn. */
export function promptOf(scene: ContactScene, move: Move, band: Band): Message[] {
  return [
    {
      role: 'system',
      content: `${whoYouAre(scene)}\n\n${HOW_TO_TALK}`,
    },
    ...alternating(scene, [whatYouTold(scene), nowDo(scene, move, band)].filter(Boolean).join('\n')),
  ];
}

function whoYouAre(scene: ContactScene): string {
  const { persona, setup } = scene;
  const { name, role, years, field, company } = persona;
  const { user, minutes } = setup;
  const past = user.background === '' ? '' : ` They told you beforehand: ${user.background}.`;
  const manner = withoutKept(persona.voice, scene);
  return `You are ${name}, ${role} at ${company.name} (${company.does}), ${years} years in ${field}. How you talk: ${manner}
${user.name} asked you for a call of ${minutes} minutes to hear what your work is like. You owe them nothing and promise nothing.${past}`;
}

/** The manner of talking may name what is told only later: such a sentence is left out. */
function withoutKept(text: string, scene: ContactScene): string {
  const clean = alwaysClean(scene);
  const kept = once(() => keptFrom(scene, { steps: [] }));
  return sentencesOf(text)
    .filter((sentence) => clean.has(sentence) || kept().leakIn(sentence) === undefined)
    .join(' ');
}

const cleanIn = new WeakMap<SessionSetup, ReadonlySet<string>>();

/** The sentences of the manner that give nothing away at any point of this talk: looked at once, before it began. */
function alwaysClean(scene: ContactScene): ReadonlySet<string> {
  const known = cleanIn.get(scene.setup);
  if (known !== undefined) return known;
  const kept = keptFrom({ ...scene, events: [] }, { steps: [] });
  const sentences = sentencesOf(scene.persona.voice);
  const clean = new Set(sentences.filter((one) => kept.leakIn(one) === undefined && kept.staysClean(one)));
  cleanIn.set(scene.setup, clean);
  return clean;
}

/** The head of each story told before the part of the talk that is sent, and what the model made up on the way. */
function whatYouTold(scene: ContactScene): string {
  const told = scene.events.slice(0, -RECENT).flatMap((event) => {
    const tells = event.type === 'contact-turn' && event.move.steps.some(({ kind }) => TELLS.has(kind));
    return tells
      ? sentencesOf(event.text)
          .filter((sentence) => sentence.length > 40)
          .slice(0, 1)
      : [];
  });
  let left = TOLD;
  // What was made up stands nowhere else, so it goes first.
  const lines = [...ledgerOf(scene), ...told.reverse()].filter((line) => {
    left -= line.length;
    return left >= 0;
  });
  return lines.length === 0 ? '' : `You have told them before, and it stays true:\n${lines.join('\n')}`;
}

/** The orders of this turn without the contact's own words in them: none of it is speech. */
export const ordersOf = (scene: ContactScene, move: Move, band: Band): string =>
  nowDo(scene, move, band).replace(/"[^"]*"/gu, '');

/** The re-anchoring, after everything that was said: a model forgets its part from the front. */
function nowDo(scene: ContactScene, move: Move, { least, most, short }: Band): string {
  const { persona, setup } = scene;
  const first = persona.name.split(' ')[0] ?? persona.name;
  const exact = wordForWord(scene, move);
  const named = move.steps.some(({ kind }) => kind === 'name' || kind === 'introduce');
  const offered = move.steps.some(({ kind }) => kind === 'offer');
  return [
    `Stay ${persona.name}. ${toDo(scene, move).join(' ')}`,
    exact.length > 0 ? `Use these words exactly: ${exact.map((phrase) => `"${phrase}"`).join(', ')}.` : '',
    named ? '' : 'Recommend nobody.',
    offered ? '' : 'Offer and promise nothing more.',
    mayAsk(scene, move) ? '' : 'Ask nothing.',
    `${short ? 'A word or two' : `Between ${least} and ${most} words`}, spoken, as ${first} to ${setup.user.name}. Only ${first}'s own words, for this one turn.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The turns so far as a chat that begins with the user and takes turns strictly: many templates know no other. */
function alternating(scene: ContactScene, now: string): Message[] {
  const turns: Message[] = [];
  for (const event of scene.events) {
    if (event.type === 'user-turn') add(turns, 'user', event.text);
    else if (event.type === 'contact-turn') add(turns, 'assistant', event.text);
  }
  const kept = lastOf(turns);
  if (kept[0]?.role !== 'user') kept.unshift({ role: 'user', content: 'Hello?' });
  const last = kept.at(-1);
  if (last?.role !== 'user') return [...kept, { role: 'user', content: `(${now})` }];
  return [...kept.slice(0, -1), { role: 'user', content: `${last.content}\n\n(${now})` }];
}

function add(turns: Message[], role: 'user' | 'assistant', text: string): void {
  const clean = cleanText(text);
  const content = clean.length > ONE_TURN ? `${clean.slice(0, ONE_TURN)} …` : clean;
  const last = turns.at(-1);
  if (last?.role === role) turns[turns.length - 1] = { role, content: `${last.content} ${content}` };
  else turns.push({ role, content });
}

/**
 * The last turns that fit, the newest always. Old ones go several at a time: a server that remembers the head of what
 * it was sent reads only what is new, and a head that changes with every turn is read whole.
 */
function lastOf(turns: readonly Message[]): Message[] {
  const length = (from: number) => turns.slice(from).reduce((sum, { content }) => sum + content.length, 0);
  let from = 0;
  while (from + BLOCK < turns.length && length(from) > HISTORY) from += BLOCK;
  return turns.slice(from);
}

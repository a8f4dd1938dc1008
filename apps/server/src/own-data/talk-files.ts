import { type LetterEdit, publicEvent } from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK, Refused, transcriptOf } from '@anyone-else/rehearsal';
import type { SessionRow } from '@anyone-else/storage';
import {
  fileNameFor,
  type ScoredTalk,
  type UnscoredTalk,
  writeMarkdown,
  writeUnscored,
} from '@anyone-else/transcripts';
import { pagesOfTalk } from '../letters/pages.ts';
import type { ScorableTalk, TalkKind } from '../scorable.ts';
import { takenAlong } from '../taken-along.ts';
import { findBrought, findTalk } from '../talks.ts';
import { draftLetter } from '../threads/talk.ts';
import type { Dates } from './dates.ts';
import { type Exporting, jsonFile, type WholeFile } from './exporting.ts';
import { letterText } from './letter-text.ts';
import type { Name } from './names.ts';

/** How files are named, and how they say times. */
export interface Manner {
  name: Name;
  dates: Dates;
}

/**
 * Everything of a rehearsal, and the talk to be read. While it still goes on, what the contact keeps to themself is
 * left out here as everywhere.
 */
export async function rehearsalFiles(from: Exporting, row: SessionRow, manner: Manner): Promise<WholeFile[]> {
  const { storage, kinds } = from;
  const { id } = row;
  const [events, contact, aside, corrections, letter] = await Promise.all([
    storage.events(id),
    storage.sessionPersona(id),
    storage.asides.find(id),
    storage.overrides(id),
    storage.letterEdit(id),
  ]);
  // Deleted meanwhile.
  if (events.length === 0) return [];
  const over = row.endedAt !== null;
  const turns = transcriptOf(events);
  const scored = await scoredOf(from, kinds['/api/sessions'], id, turns);
  const { turns: _turns, userTurns: _userTurns, total: _total, ...head } = row;
  const whole = jsonFile(`data/rehearsals/${id}.json`, 'rehearsal', {
    talk: head,
    events: over ? events : events.map(publicEvent),
    ...(over ? {} : { goesOn: 'What the contact keeps to themself is added once the talk is over.' }),
    contact: contact ?? null,
    beside: aside ?? null,
    corrections,
    letter: letter ?? null,
    score: scored?.talk.scorecard ?? null,
  });
  const plain = await unscoredRehearsal(from, row, turns);
  return [whole, readable({ scored, letter, plain, why: over ? NOTHING_TO_SCORE : NOT_FINISHED }, manner)];
}

/** Everything of a talk that was brought, and the talk to be read. */
export async function broughtFiles(from: Exporting, id: string, manner: Manner): Promise<WholeFile[]> {
  const { storage, kinds } = from;
  const [row, transcript, corrections, letter] = await Promise.all([
    storage.brought.find(id),
    storage.brought.transcript(id),
    storage.brought.overrides(id),
    storage.brought.letterEdit(id),
  ]);
  if (row === undefined || transcript === undefined) return [];
  const { turns } = transcript;
  const scored = await scoredOf(from, kinds['/api/brought'], id, turns);
  const whole = jsonFile(`data/brought/${id}.json`, 'brought-talk', {
    id,
    broughtAt: row.at,
    transcript,
    corrections,
    letter: letter ?? null,
    score: scored?.talk.scorecard ?? null,
  });
  const found = await findBrought(from, id);
  const playbook = found.ok
    ? found.value.playbook
    : { id: row.about.playbook ?? DEFAULT_PLAYBOOK, title: '' };
  const plain: UnscoredTalk = { kind: 'brought', at: row.at, transcript, playbook };
  return [whole, readable({ scored, letter, plain, why: NOTHING_TO_SCORE }, manner)];
}

const NOT_FINISHED = 'Not finished; no score yet. It can be carried on from its page.';
const NOTHING_TO_SCORE = 'This talk has no score: there is nothing in it that could be scored.';

type Turns = Awaited<ReturnType<ScorableTalk['said']>>;

interface Told {
  /** Undefined where it goes on, or nothing was said in it. */
  scored: ScoredAndDraft | undefined;
  /** The thank-you note in the user's own wording. */
  letter: LetterEdit | undefined;
  plain: UnscoredTalk;
  /** Why it has no score, where it has none. */
  why: string;
}

interface ScoredAndDraft {
  talk: ScoredTalk;
  /** The thank-you note as it would be drafted now. */
  draft: LetterEdit;
}

/** With its score where it has one, and with the thank-you note. */
function readable({ scored, letter, plain, why }: Told, { name, dates }: Manner): WholeFile {
  const called = fileNameFor(scored?.talk ?? plain, 'md').replace(/\.md$/u, '');
  const text =
    scored === undefined ? writeUnscored(plain, why, dates.time) : writeMarkdown(scored.talk, dates.time);
  const note =
    letter !== undefined
      ? ['## Your thank-you note', letterText(letter)]
      : scored === undefined
        ? []
        : ['## A thank-you note, as drafted today', letterText(scored.draft)];
  const path = name('talks', called, 'md');
  return { path, text: `${[text.trimEnd(), ...note].join('\n\n')}\n` };
}

async function scoredOf(
  from: Exporting,
  kind: TalkKind,
  id: string,
  turns: Turns,
): Promise<ScoredAndDraft | undefined> {
  if (!turns.some(({ speaker }) => speaker === 'user')) return undefined;
  const found = await kind.find(id);
  if (!found.ok || found.value.notYet !== undefined) return undefined;
  try {
    const along = await takenAlong(from, kind, found.value);
    if (!along.ok) return undefined;
    const scored = await from.scores.of(found.value);
    const notes = await found.value.noted();
    const pages = kind.path === '/api/brought' ? await pagesOfTalk(from, id) : undefined;
    const draft = await draftLetter(from.threads, { ...scored, notes, pages });
    return { talk: along.value, draft };
  } catch (error) {
    // It cannot be scored as it stands; what was said is exported all the same.
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Of a talk whose contact's file is missing, too. */
async function unscoredRehearsal(from: Exporting, { id, createdAt, setup }: SessionRow, turns: Turns) {
  const [found, aside] = await Promise.all([findTalk(from, id), from.storage.asides.find(id)]);
  const { persona, playbook } = found.ok ? found.value : {};
  const contact = persona && { name: persona.name, role: persona.role, company: persona.company.name };
  return {
    kind: 'rehearsal',
    at: createdAt,
    transcript: { agreedMinutes: setup.minutes, user: setup.user, ...(contact && { contact }), turns },
    playbook: playbook ?? { id: setup.playbookId, title: '' },
    ...(aside === undefined ? {} : { help: aside.mostHelp, aside }),
  } satisfies UnscoredTalk;
}

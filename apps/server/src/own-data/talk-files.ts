import { type LetterEdit, publicEvent } from '@anyone-else/protocol';
import { Refused, transcriptOf } from '@anyone-else/rehearsal';
import type { SessionRow } from '@anyone-else/storage';
import { fileNameFor, literal, literalLine, type ScoredTalk, writeMarkdown } from '@anyone-else/transcripts';
import type { ScorableTalk, TalkKind } from '../scorable.ts';
import { takenAlong } from '../taken-along.ts';
import { type DataFile, type Exporting, jsonFile } from './exporting.ts';
import type { Name } from './names.ts';

/**
 * Everything of a rehearsal, and the talk to be read. While it still goes on, what the contact keeps to themself is
 * left out here as everywhere.
 */
export async function rehearsalFiles(from: Exporting, row: SessionRow, name: Name): Promise<DataFile[]> {
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
    score: scored?.scorecard ?? null,
  });
  return [whole, readable({ scored, letter, title: 'A talk', at: row.createdAt, turns }, name)];
}

/** Everything of a talk that was brought, and the talk to be read. */
export async function broughtFiles(from: Exporting, id: string, name: Name): Promise<DataFile[]> {
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
    score: scored?.scorecard ?? null,
  });
  const title = `A talk with ${row.about.contact?.name ?? 'somebody'}`;
  return [whole, readable({ scored, letter, title, at: row.at, turns }, name)];
}

type Turns = Awaited<ReturnType<ScorableTalk['said']>>;

interface Told {
  scored: ScoredTalk | undefined;
  letter: LetterEdit | undefined;
  title: string;
  at: string;
  turns: Turns;
}

/** With its score where it has one; a talk that goes on, or in which nothing was said, as it stands. */
function readable({ scored, letter, ...plain }: Told, name: Name): DataFile {
  const called =
    scored === undefined ? `talk-${plain.at.slice(0, 10)}` : fileNameFor(scored, 'md').replace(/\.md$/u, '');
  const text = scored === undefined ? plainTalk(plain) : writeMarkdown(scored);
  return { path: name('talks', called, 'md'), text: withLetter(text, letter) };
}

async function scoredOf(
  from: Exporting,
  kind: TalkKind,
  id: string,
  turns: Turns,
): Promise<ScoredTalk | undefined> {
  if (!turns.some(({ speaker }) => speaker === 'user')) return undefined;
  const found = await kind.find(id);
  if (!found.ok || found.value.notYet !== undefined) return undefined;
  try {
    const along = await takenAlong(from, kind, found.value);
    return along.ok ? along.value : undefined;
  } catch (error) {
    // It cannot be scored as it stands; what was said is exported all the same.
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

const SPEAKERS = { user: 'You', contact: 'Contact' } as const;

const plainTalk = ({ title, turns }: Pick<Told, 'title' | 'turns'>): string =>
  `${[
    `# ${literalLine(title)}`,
    'This talk has no score.',
    ...turns.map(({ speaker, text }) => `**${SPEAKERS[speaker]}:** ${literal(text)}`),
  ].join('\n\n')}\n`;

const withLetter = (talk: string, letter: LetterEdit | undefined): string =>
  letter === undefined
    ? talk
    : `${talk}\n## Your thank-you note\n\n**${literalLine(letter.subject)}**\n\n> ${literal(letter.body, '> ')}\n`;

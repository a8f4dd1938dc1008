import { readFileSync } from 'node:fs';
import { loadContent } from '@anyone-else/content';
import type { Transcript, Turn } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { readBrought } from '@anyone-else/rehearsal';
import { findNames, judge } from '@anyone-else/scoring';
import { asTranscript, type Roles, readTranscriptFile } from '../../../packages/transcripts/src/index.ts';
import type { GoldPromise, LabelledTalk } from './talks.ts';

/**
 * Whole files as people bring them: captions, call exports, pasted chat, by speakers with and without capitals and signs.
 * Written and labelled before any rule was tried on them. 'open' were looked at while rules were mended; 'locked' was tried
 * once after that (names 18 of 23, promises 10 of 12), and 'last', written then, once after what it showed was mended
 * (names 13 of 15, promises 8 of 8); what these showed was mended in turn.
 */
export const SHELVES = ['open', 'locked', 'last'] as const;
export type Shelf = (typeof SHELVES)[number];

const playbook = loadContent().playbooks.get('full-arc')!;

/** Each file read as the product reads what is brought, with the words that a person marked in it. */
export async function broughtTalks(shelf: Shelf, reader: Reader): Promise<LabelledTalk[]> {
  const text = readFileSync(new URL(`brought-${shelf}.txt`, import.meta.url), 'utf8');
  const talks: LabelledTalk[] = [];
  for (const file of text.split(/^# /mu).slice(1)) talks.push(await talkOf(file, reader));
  return talks;
}

/** '01 | user | their background | contact | their role | company', the file itself, '==', and the labels. */
async function talkOf(file: string, reader: Reader): Promise<LabelledTalk> {
  const [head = '', ...rest] = file.split('\n');
  const [said = '', labels = ''] = rest.join('\n').split(/^==$/mu);
  const [number = '', user = '', background = '', contact = '', role = '', company = ''] = head.split(' | ');
  const read = readTranscriptFile(new TextEncoder().encode(said.trimStart()), `${number}.txt`);
  if (!read.ok) throw new Error(`brought ${number}: ${read.problem.message}`);
  const names = read.value.speakers.map(({ name }) => name);
  const speaks = (name: string) => names.find((other) => other.toLowerCase() === name.toLowerCase());
  const cast: Roles = [
    { speaker: speaks(user) ?? names[0]!, as: 'user' },
    { speaker: speaks(contact) ?? names[1]!, as: 'contact' },
  ];
  const talk = asTranscript(read.value, cast, {
    user: { name: user, background },
    contact: { name: contact, role, company },
  });
  if (!talk.ok) throw new Error(`brought ${number}: ${talk.problem.message}`);
  return labelled(number, talk.value, labels, reader);
}

async function labelled(
  number: string,
  talk: Transcript,
  labels: string,
  reader: Reader,
): Promise<LabelledTalk> {
  const { user = {}, contact = {} } = talk;
  const input = await readBrought({ reader, playbook }, talk);
  const turns = [...input.turns];
  const marks = marksIn(labels);
  const marked = (mark: string) =>
    marks.flatMap(([kind, words]) =>
      kind === mark ? [{ text: words, turn: turnOf(words, turns, number) }] : [],
    );
  const promised = (mark: string): GoldPromise[] =>
    marked(mark).map(({ text, turn }) => ({ text, turns: [turn] }));
  return {
    id: `brought ${number}`,
    author: number,
    input: {
      turns,
      user,
      contact,
      closer: judge({ ...input, user, contact }).closer,
      names: findNames(turns, [contact.name, user.name]),
      playbook,
    },
    names: listed(marks, 'names'),
    optionalNames: listed(marks, 'names?'),
    promises: promised('P'),
    ownPromises: promised('OWN'),
    optional: [...marked('P?'), ...marked('OWN?')].map(({ turn }) => turn),
    takeaways: marked('T'),
  };
}

const marksIn = (labels: string): [kind: string, words: string][] =>
  labels.split('\n').flatMap((line) => {
    const [, kind, words] = /^(names\??|P\??|OWN\??|T): (.+)$/u.exec(line) ?? [];
    return kind === undefined || words === undefined ? [] : [[kind, words]];
  });

const listed = (marks: readonly [string, string][], mark: string): string[] =>
  marks.flatMap(([kind, words]) => (kind === mark ? words.split(';').map((name) => name.trim()) : []));

/** The turn that says these words; a mark that no turn says is a slip of whoever wrote it. */
function turnOf(words: string, turns: readonly Turn[], number: string): number {
  const at = turns.findIndex(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
  if (at < 0) throw new Error(`brought ${number}: nobody says '${words}'`);
  return at;
}

import { promptsFor } from '@anyone-else/coach';
import type { Me, Person, Sheet } from '@anyone-else/protocol';
import type { KeptLetter } from '@anyone-else/storage';
import { literal, literalLine, plainFileName } from '@anyone-else/transcripts';
import type { Dates } from './dates.ts';
import { type Exporting, jsonFile, type WholeFile } from './exporting.ts';
import { LETTER_TITLES, letterText, mailText } from './letter-text.ts';
import { entryText } from './log-text.ts';
import type { Name } from './names.ts';

/** Everything of a person: page, log, sheet, letters; and all of it to be read. */
export async function personFiles(
  { storage, content }: Exporting,
  person: Person,
  { me, dates, name }: { me: Me; dates: Dates; name: Name },
): Promise<WholeFile[]> {
  const { id, page } = person;
  const [sheet, letters, made] = await Promise.all([
    storage.people.sheet(id),
    storage.people.letterEdits(id),
    storage.people.madeContact(id),
  ]);
  const whole = { person, sheet: sheet ?? null, letters, madeContact: made ?? null };
  const playbook = content.playbooks.get(page.playbookId);
  const prompts = playbook === undefined ? [] : promptsFor(page, me, playbook);
  const sections = [
    `# ${literalLine(page.name)}`,
    aboutLines(person, dates),
    ...under('How you know each other', page.how),
    ...under('Why this person', page.why),
    ...listUnder('Common ground', page.ground),
    ...listUnder('What you know already', page.known),
    ...under('Your notes', page.notes),
    ...(sheet === undefined ? [] : sheetSections(sheet, prompts)),
    ...logSection(person, dates),
    ...letters.flatMap((letter) => letterSection(letter, addressed(page), dates)),
  ];
  return [
    jsonFile(`data/people/${id}.json`, 'person', whole),
    { path: name('people', plainFileName(page.name, 'person'), 'md'), text: `${sections.join('\n\n')}\n` },
  ];
}

function aboutLines({ page, addedAt }: Person, dates: Dates): string {
  const lines: [string, string][] = [
    ['Role', page.role],
    ['Company', page.company],
    ['Pronouns', page.pronouns],
    ['Time zone', page.zone],
    ['On your list since', dates.day(addedAt)],
  ];
  const said = lines.filter(([, words]) => words.trim() !== '');
  const mail = page.email.trim() === '' ? [] : [`- Mail: ${mailText(page.email)}`];
  return [...said.map(([what, words]) => `- ${what}: ${literalLine(words)}`), ...mail].join('\n');
}

const addressed = ({ name, email }: Person['page']): string =>
  email.trim() === '' ? literalLine(name) : `${literalLine(name)} ${mailText(email)}`;

const under = (heading: string, text: string): string[] =>
  text.trim() === '' ? [] : [`## ${heading}`, literal(text)];

const listUnder = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${literalLine(line)}`).join('\n')];

function sheetSections(
  { answers, questions, ahead }: Sheet,
  prompts: ReturnType<typeof promptsFor>,
): string[] {
  const given = prompts.flatMap(({ id, text }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [`### ${literalLine(text)}`, literal(answer)];
  });
  const sent = new Set(ahead);
  const asked = questions.map(
    ({ id, text }) => `- ${literalLine(text)}${sent.has(id) ? ' *(to be sent ahead)*' : ''}`,
  );
  return [
    ...(given.length === 0 ? [] : ['## What you prepared', ...given]),
    ...(asked.length === 0 ? [] : ['## Questions you want to ask', asked.join('\n')]),
  ];
}

const logSection = ({ log }: Person, dates: Dates): string[] =>
  log.length === 0 ? [] : ['## What happened', ...log.map((entry) => entryText(entry, dates))];

const letterSection = ({ kind, at, ...letter }: KeptLetter, to: string, dates: Dates): string[] => [
  `## A letter you are writing: ${LETTER_TITLES[kind]}`,
  `*Last changed ${dates.day(at)}*`,
  letterText(letter, to),
];

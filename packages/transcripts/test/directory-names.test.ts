import { expect, it } from 'vitest';
import { asTranscript, readTranscriptFile } from '../src/index.ts';

const PRIYA = "Raman, Priya (St. Anne's)";
const said = [
  [PRIYA, 'Thank you for making time. How did you come to this work?'],
  ['Dr. Okafor, Ben (Northgate)', 'I was a ward clerk for nine years, and then I counted beds.'],
  [PRIYA, 'What would you do in my place?'],
  ['Dr. Okafor, Ben (Northgate)', 'Learn to read a table, slowly.'],
] as const;

const FILES: [string, string][] = [
  [
    'talk.vtt',
    `WEBVTT\n\n${said.map(([name, text], i) => `00:00:0${2 * i}.000 --> 00:00:0${2 * i + 1}.000\n<v ${name} >${text}</v>`).join('\n\n')}\n`,
  ],
  ['talk.txt', said.map(([name, text]) => `${name}: ${text}`).join('\n')],
  ['teams.txt', said.map(([name, text], i) => `${name}   0:0${i}\n${text}`).join('\n\n')],
  ['talk.json', JSON.stringify(said.map(([speaker, text]) => ({ speaker, text })))],
  [
    'own.json',
    JSON.stringify({
      user: { name: PRIYA },
      contact: { name: 'Okafor, Ben (Northgate)' },
      turns: said.map(([name, text]) => ({ speaker: name === PRIYA ? 'user' : 'contact', text })),
    }),
  ],
];

it.each(FILES)('%s: names of a directory are turned into names as they are said', (file, text) => {
  const draft = readTranscriptFile(new TextEncoder().encode(text), file);
  if (!draft.ok) throw new Error(draft.problem.message);
  const [user, contact] = draft.value.speakers.map(({ name }) => name);
  expect(user).toBe('Priya Raman');
  expect(contact).toMatch(/Ben.*Okafor|Okafor.*Ben/);
  const roles = [
    { speaker: user!, as: 'user' as const },
    { speaker: contact!, as: 'contact' as const },
  ];
  const talk = asTranscript(draft.value, roles);
  expect(talk.ok && talk.value.user?.name).toBe('Priya Raman');
});

it('two of one name keep their places', () => {
  const text = said
    .map(([name, words], i) => `${i % 2 ? 'Raman, Priya (Ward 3)' : name}: ${words}`)
    .join('\n');
  const draft = readTranscriptFile(new TextEncoder().encode(text), 'talk.txt');
  expect(draft.ok && draft.value.speakers.map(({ name }) => name)).toEqual([
    "Priya Raman (St. Anne's)",
    'Priya Raman (Ward 3)',
  ]);
});

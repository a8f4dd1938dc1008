import { embeddedVoice } from '@anyone-else/contact';
import { loadContent, readSampleScript } from '@anyone-else/content';
import { DIMENSIONS, type Scorecard, Transcript } from '@anyone-else/protocol';
import { createReader, type Reader } from '@anyone-else/reading';
import { createRehearsal, readBrought, scoreSession, transcriptOf } from '@anyone-else/rehearsal';
import { judge } from '@anyone-else/scoring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryLog } from '../apps/cli/src/memory-log.ts';
import { writeJson } from '../packages/transcripts/src/index.ts';

const content = loadContent();
const { seed, turns: script, ...setup } = readSampleScript();
const AT = '2026-01-05T18:00:00.000Z';
const CLUMSY = [
  'hi, can you get me a job?',
  'What does your company do? How many people are there? Do you like it? Is it fun?',
  'As a teacher I always planned everything myself, which is why I would be perfect for this, believe me.',
  'What do you love about it?',
  'ok bye',
];
/** What only a rehearsal knows: which of the contact's words were hints. */
const ONLY_REHEARSED = ['focus cues'];

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(() => reader.close());

async function held(personaId: string, lines: readonly string[]) {
  const persona = content.personas.get(personaId)!;
  const playbook = content.playbooks.get(setup.playbookId)!;
  const rehearsal = await createRehearsal({
    sessionId: 'taken-along',
    storage: memoryLog({ ...setup, personaId }, seed, AT),
    reader,
    persona,
    playbook,
    voice: embeddedVoice,
    now: () => AT,
  });
  const all = async (parts: AsyncIterable<unknown>) => {
    for await (const _part of parts) {
      // Only the log is looked at.
    }
  };
  await all(rehearsal.open());
  for (const [i, text] of lines.entries()) await all(rehearsal.say(`line-${i}`, text));
  await all(rehearsal.end());
  const events = rehearsal.events();
  const { scorecard, behind } = await scoreSession({ reader, persona, playbook }, events);
  const transcript: Transcript = {
    agreedMinutes: setup.minutes,
    playbook: playbook.id,
    user: setup.user,
    contact: {
      name: persona.name,
      role: persona.role,
      company: persona.company.name,
      pronouns: persona.pronouns,
    },
    turns: transcriptOf(events).map(({ speaker, text }) => ({ speaker, text })),
  };
  return { transcript, scorecard, behind, playbook };
}

const outcomes = (card: Scorecard): Map<string, string> =>
  new Map(
    DIMENSIONS.flatMap((id) =>
      card.dimensions[id].checks.map((check): [string, string] => [
        `${id} ${check.id}`,
        `${check.outcome}: ${check.why}`,
      ]),
    ),
  );

test.each([
  ['supply-chain-manager-marisol', script.map(({ text }) => text)],
  ['supply-chain-manager-marisol', CLUMSY],
  ['nurse-informatics-amado', CLUMSY],
  ['staff-engineer-ruta', script.map(({ text }) => text)],
])('a rehearsal with %s taken along as JSON is scored again alike', async (personaId, lines) => {
  const talk = await held(personaId, lines);
  const file = JSON.parse(await writeJson({ kind: 'rehearsal', at: AT, overrides: [], ...talk }));
  const again = judge(await readBrought({ reader, playbook: talk.playbook }, Transcript.parse(file)));
  expect(again.turns).toEqual(talk.scorecard.turns);
  expect(again.closer).toEqual(talk.scorecard.closer);
  expect(file.scorecard).toEqual(talk.scorecard);
  const [before, after] = [outcomes(talk.scorecard), outcomes(again)];
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (check) => before.get(check) !== after.get(check),
  );
  expect(moved.filter((check) => !ONLY_REHEARSED.includes(check))).toEqual([]);
});

// Holds scripted talks with every contact and prints how lifelike they were, row by row.
//   pnpm bench:realism                 every contact, every temper, the embedded voice
//   pnpm bench:realism --write         also writes the simulation cards that the product shows
//   pnpm bench:realism --model         a few talks with the model that the environment names
import { writeFileSync } from 'node:fs';
import { embeddedVoice, modelVoice } from '@anyone-else/contact';
import { openAiModel, readModelSettings } from '@anyone-else/llm';
import { type Persona, TEMPERS } from '@anyone-else/protocol';
import { personas } from '../packages/contact/test/talk.ts';
import { simulationCards } from './realism/cards.ts';
import { bandCheck, type Check, checksOf, onTopicCheck } from './realism/checks.ts';
import { corpusQuestions } from './realism/corpus-questions.ts';
import { figuresOf } from './realism/figures.ts';
import { type Held, holdUser } from './realism/hold.ts';
import { type OnTopic, putQuestions, together } from './realism/questions.ts';
import { sharedSentences } from './realism/twins.ts';
import { SCRIPTED_USERS } from './realism/users.ts';
import { leaksInWords } from './realism/words.ts';

const SEEDS = 10;
const CARDS = new URL('../packages/content/simulation.json', import.meta.url);

let failures = 0;
const print = (title: string, checks: readonly Check[]) => {
  console.log(`\n${title}`);
  for (const { row, figure, ok } of checks) {
    if (!ok) failures += 1;
    console.log(`  ${ok ? 'ok  ' : 'FAIL'}  ${row.padEnd(78)} ${figure}`);
  }
};

async function tempers(): Promise<Held[]> {
  const all: Held[] = [];
  for (const temper of TEMPERS) {
    const talks: Held[] = [];
    for (const persona of personas)
      for (const user of SCRIPTED_USERS)
        for (let seed = 1; seed <= SEEDS; seed += 1)
          talks.push(await holdUser(persona, seed, user, { temper }));
    print(`${temper}: ${talks.length} talks with ${personas.length} contacts`, [
      ...checksOf(figuresOf(talks)),
      bandCheck(figuresOf(talks), temper),
    ]);
    all.push(...talks);
  }
  return all;
}

function onTopic(): void {
  const questions = corpusQuestions();
  const put = (how: string, labels: 'byHand' | 'byReader'): [Check, OnTopic] => {
    const sum = together(
      personas.map((persona) => putQuestions(persona, questions, (question) => question[labels])),
    );
    return [onTopicCheck(sum, how), sum];
  };
  const [byHand] = put('questions labelled by hand', 'byHand');
  const [byReader, sum] = put('questions read by a reader that never saw their author', 'byReader');
  print(`${questions.length} questions of the corpus, each put to every contact`, [byHand, byReader]);
  const worst = [...sum.missed].sort((one, other) => other[1] - one[1]).slice(0, 8);
  console.log(`        most often missed: ${worst.map(([what, count]) => `${what} (${count})`).join(', ')}`);
}

function eachContact(talks: readonly Held[]): void {
  for (const persona of personas) {
    const held = talks.filter(({ scene }) => scene.persona === persona);
    const own = [
      ...checksOf(figuresOf(held)),
      ...TEMPERS.map((temper) =>
        bandCheck(figuresOf(held.filter(({ scene }) => scene.setup.temper === temper)), temper),
      ),
    ];
    const failed = own.filter(({ ok }) => !ok);
    failures += failed.length;
    console.log(`  ${failed.length === 0 ? 'ok  ' : 'FAIL'}  ${persona.name}`);
    for (const { row, figure } of failed) console.log(`          ${row}: ${figure}`);
  }
}

async function withModel(): Promise<void> {
  const settings = readModelSettings(process.env);
  if (!settings.ok || settings.value === undefined) {
    console.error(settings.ok ? 'Set ANYONE_ELSE_MODEL_URL and ANYONE_ELSE_MODEL first.' : settings.sentence);
    process.exit(2);
  }
  const voice = modelVoice(openAiModel(settings.value), embeddedVoice);
  const some: Persona[] = personas.slice(0, Number(process.env.CONTACTS ?? 2));
  const talks: Held[] = [];
  for (const persona of some)
    for (const user of SCRIPTED_USERS) talks.push(await holdUser(persona, 1, user, {}, voice));
  print(
    `${settings.value.name} at ${settings.value.host}: ${talks.length} talks`,
    checksOf(figuresOf(talks)),
  );
  const leaks = talks.flatMap(leaksInWords);
  console.log(`        ${leaks.length} turns with words that were not this turn's to say`);
  for (const leak of leaks.slice(0, 10)) console.log(`          ${leak}`);
  const turns = talks.reduce(
    (sum, talk) => sum + talk.turns.filter(({ speaker }) => speaker === 'contact').length,
    0,
  );
  const gaveWay = talks.reduce((sum, talk) => sum + talk.gaveWay, 0);
  console.log(`        the embedded voice took over in ${gaveWay} of ${turns} turns`);
}

const asked = new Set(process.argv.slice(2));
if (asked.has('--model')) await withModel();
else {
  const talks = await tempers();
  console.log('\nEach contact, all tempers');
  eachContact(talks);
  const twins = sharedSentences(talks);
  console.log(`\n${twins.size} sentences of four words or more were said by two contacts or more`);
  for (const [sentence, sayers] of [...twins].sort((a, b) => b[1] - a[1]).slice(0, 12))
    console.log(`        ${sayers} contacts: ${sentence}`);
  onTopic();
}
if (asked.has('--write')) {
  writeFileSync(CARDS, `${JSON.stringify(await simulationCards(personas), null, 2)}\n`);
  console.log('\nSimulation cards written.');
}
if (failures > 0) process.exitCode = 1;

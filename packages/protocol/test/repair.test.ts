import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asksToGoOn, type Repair, repairOf } from '../src/index.ts';

const SAID: Record<Repair, readonly string[]> = {
  'say-again': [
    'Sorry?',
    'what',
    'What?',
    '??',
    'Pardon, could you repeat that please?',
    "Sorry, I didn't catch that. Could you say it again?",
    'sorry could you say that again please',
    'could you say it again?',
    "i'm sorry i didnt hear you, the line is bad",
    'Come again?',
    'Would you mind repeating the last bit?',
    'Can you say that again, Errol?',
    'Sorry, what did you say?',
    'I missed that, sorry.',
    'sorry what',
    'Say that again?',
    'Excuse me?',
    "I'm sorry, what was that?",
    'Could you explain that in simpler words?',
    'Not sure I understood that.',
    'sorry my connection dropped, can you say that again',
    'Hm?',
  ],
  'lost-thread': [
    'Where were we?',
    "I'm sorry, I lost my thread. Where were we?",
    'um where was i',
    "Sorry, I've forgotten what I wanted to ask.",
    'My mind went blank, sorry.',
    'What were we talking about again?',
    'I lost my train of thought.',
    'sorry i blanked',
    'Where had we got to?',
  ],
  'start-over': [
    'can we start over?',
    "Can we start over? I'm sorry, I was rude.",
    "Sorry, I'm being rude, I'm just really nervous. Can we start over?",
    "Let's start again.",
    'Could we begin from the beginning, please?',
    'sorry can we start again',
    'can we restart?',
    'Could we take that from the top?',
  ],
  sorry: [
    'Sorry.',
    'sorry, that was rude of me',
    'My apologies.',
    'I apologise for being rude.',
    'Sorry about that.',
    'Sorry for being rude earlier.',
    "I didn't mean to sound rude, sorry.",
    'Please excuse my nerves.',
    "Sorry, I'm just really nervous.",
    "Sorry, that came out wrong. I shouldn't have said that.",
  ],
  nonsense: [
    'Sorry, I typed nonsense.',
    'asdf',
    'asdf jkl',
    'sdkfjh',
    'qwert',
    'aaaaaaaa',
    'ignore that, typo',
    'Oops, wrong window.',
    'sorry that was my cat',
    'I hit enter too early, sorry',
    'Sorry, my cat stepped on the keyboard',
    'blah blah',
  ],
};

for (const [repair, texts] of Object.entries(SAID))
  for (const text of texts) test(`'${text}' is ${repair}`, () => expect(repairOf(text)).toBe(repair));

/** Each holds words of the talk itself, and says something besides or something else. */
const NOT = [
  'Sorry, what did you say your company was called?',
  'sorry a bear? like an actual bear',
  "I'm so sorry.",
  "I'm sorry about that.",
  "I'm sorry to hear that.",
  'If you could start over as a surveyor, which mistake would you skip?',
  'What did you do when you had to start over?',
  'What would you do if you could start over?',
  'Would you do it again?',
  'What was the hardest thing to say again?',
  'Where were you before?',
  'Where were we ten years ago, as a field?',
  'Sorry, you broke up there, it was after sound check. What did you say that was, psych something?',
  'Sorry, how did you get into nursing?',
  'Could you repeat the story of the crane?',
  'What do you mean?',
  'What was that?',
  'What did you say to him?',
  'I was rude to my boss once.',
  'I forgot my question about pay: how much is it?',
  'Could you say that to your boss again?',
  'Let me start with thanks.',
  'What did you learn from it?',
  'I lost my job in March.',
  'Thanks, that helps.',
  'Why?',
  'SCRM',
  'PTSD',
  'hmm',
  'Mhm.',
  'lol',
  'Were we?',
  'Property.',
  'Yes, of course.',
  'Yes please.',
  'No.',
  'Hello!',
  'ok',
  'Please.',
  'Sorry, I have to go now, my son is ill.',
  'Can we start over on the salary?',
  'Can I try again next year?',
  '👍',
  '…',
  '',
];
for (const text of NOT) test(`'${text}' is none`, () => expect(repairOf(text)).toBeUndefined());

test('no user turn of the corpus is taken for one', () => {
  const corpus = new URL('../../reading/corpus/', import.meta.url);
  const turns = readdirSync(new URL('turns/', corpus)).flatMap((file) =>
    readFileSync(new URL(`turns/${file}`, corpus), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const talks = readdirSync(new URL('transcripts/', corpus)).flatMap((file) =>
    (
      JSON.parse(readFileSync(new URL(`transcripts/${file}`, corpus), 'utf8')) as {
        turns: { speaker: string; text: string }[];
      }
    ).turns.flatMap(({ speaker, text }) => (speaker === 'user' ? [text] : [])),
  );
  const all = [...turns, ...talks];
  expect(all.length).toBeGreaterThan(7000);
  const found = all.filter((text) => repairOf(text) !== undefined);
  expect(found).toEqual([]);
});

test('a wall of text is read at once', () => {
  expect(repairOf('sorry '.repeat(50_000))).toBeUndefined();
  expect(repairOf(`sorry ${'um '.repeat(60)}x`)).toBeUndefined();
});

test.each([
  'Sorry, I cut you off there, please go on.',
  'go ahead, sorry!',
  "Oh no, I'm so sorry, I interrupted you. You were saying about the night shift?",
  'Could you finish that thought?',
  "I'd like to hear the rest.",
])('%s asks for the rest', (text) => expect(asksToGoOn(text)).toBe(true));

test.each([
  'How does your day go on from there?',
  'Continue with the hiring: who decides?',
  'Sorry, what did you study?',
  'Thanks, that is great.',
  '--',
])('%s asks for something else, or for nothing', (text) => expect(asksToGoOn(text)).toBe(false));

test('comes to an end with any run of small words', () => {
  // 240 characters at most: enough to be busy for ever where every way of cutting them up is tried.
  for (const run of ['and so ', 'please well ', 'then please ', 'and then '])
    expect(asksToGoOn(`go on ${run.repeat(20).slice(0, 220)}x`)).toBe(false);
  expect(asksToGoOn(`go on ${'and so '.repeat(20)}please`)).toBe(true);
});

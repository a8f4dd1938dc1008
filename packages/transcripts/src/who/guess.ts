import { countWords, type DraftSpeaker, sentenceRanges, type Utterance } from '@anyone-else/protocol';
import { leaning, questionsIn } from './signs.ts';

/** Names by which tools call the one who brings the file, and the other. */
const ME = /^(?:me|myself|i|you|user|interviewer)$/i;
const OTHER = /^(?:them|contact|interviewee|guest)$/i;
/** Programs that sit in meetings. */
const PROGRAM =
  /\b(?:notetaker|note taker|bot|recorder|read\.ai|fireflies|otter\.ai|otterpilot|recording|copilot|system)\b/i;

/** A third voice is the contact's colleague when they say this much of what the contact says. */
const COLLEAGUE = 0.25;
const SAMPLE_WORDS = 12;
const SAMPLE_LIMIT = 120;

/** Speakers in order of first words, each with who they seem to be: the one who asks and thanks is the user. */
export function speakersOf(utterances: readonly Utterance[]): DraftSpeaker[] {
  const said = new Map<string, string[]>();
  for (const { speaker, text } of utterances) {
    const texts = said.get(speaker);
    if (texts === undefined) said.set(speaker, [text]);
    else texts.push(text);
  }
  const speakers = [...said].map(([name, texts]) => ({
    name,
    utterances: texts.length,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    questions: texts.reduce((sum, text) => sum + questionsIn(text), 0),
    sample: sampleOf(texts),
    leaning: texts.reduce((sum, text) => sum + leaning(text), 0) / texts.length,
  }));
  const roles = rolesOf(speakers);
  return speakers.map(({ leaning: _, ...speaker }, i) => ({ ...speaker, guess: roles[i]! }));
}

type Seen = { name: string; words: number; utterances: number; leaning: number };

function rolesOf(speakers: readonly Seen[]): DraftSpeaker['guess'][] {
  const people = speakers.filter(({ name }) => name !== '' && !PROGRAM.test(name));
  const told = people.find(({ name }) => ME.test(name));
  const most = Math.max(0, ...people.map(({ words }) => words));
  // Somebody who says three words in a talk of an hour is neither.
  const heard = people.filter((one) => one.words >= most * 0.02 || people.length <= 2);
  const open = heard.filter(({ name }) => !OTHER.test(name));
  const user = told ?? best(open.length > 0 ? open : heard, ({ leaning: sign }) => sign);
  const others = heard.filter((one) => one !== user);
  const contact = others.find(({ name }) => OTHER.test(name)) ?? best(others, ({ words }) => words);
  return speakers.map((one) => {
    if (one === user) return 'user';
    if (one === contact) return 'contact';
    const colleague = contact !== undefined && others.includes(one) && one.words >= contact.words * COLLEAGUE;
    return colleague ? 'contact' : 'left-out';
  });
}

function best<T>(list: readonly T[], value: (one: T) => number): T | undefined {
  let found: T | undefined;
  for (const one of list) if (found === undefined || value(one) > value(found)) found = one;
  return found;
}

/** The first longer utterance, shortened: enough to know one's own words again. */
function sampleOf(texts: readonly string[]): string {
  const long =
    texts.find((text) => text.split(/\s+/, SAMPLE_WORDS).length >= SAMPLE_WORDS) ??
    best(texts, (text) => text.length)!;
  const first = sentenceRanges(long.slice(0, 2 * SAMPLE_LIMIT))[0];
  const whole = long.trim();
  if (whole.length <= SAMPLE_LIMIT) return whole;
  if (first !== undefined && first.end > 40 && first.end <= SAMPLE_LIMIT)
    return `${whole.slice(0, first.end)} …`;
  const cut = whole.lastIndexOf(' ', SAMPLE_LIMIT);
  return `${whole
    .slice(0, cut > 40 ? cut : SAMPLE_LIMIT)
    .toWellFormed()
    .replaceAll('\uFFFD', '')} …`;
}

/** Whether the guess of who the user is rests on little: by the share of leanings between the two. */
export function isUnsure(utterances: readonly Utterance[], user: string, contact: string): boolean {
  const mean = (name: string) => {
    const texts = utterances.filter(({ speaker }) => speaker === name);
    return texts.reduce((sum, { text }) => sum + leaning(text), 0) / Math.max(1, texts.length);
  };
  return !ME.test(user) && !OTHER.test(contact) && mean(user) - mean(contact) < 1;
}

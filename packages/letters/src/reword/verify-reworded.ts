import type { LetterKind } from '@anyone-else/protocol';
import { checkLetter } from '../check/check-letter.ts';
import { readLetter } from '../check/read-letter.ts';
import type { LetterInput } from '../letter-input.ts';
import { LETTERS } from '../letters.ts';
import { meaningOf, overlap } from '../meaning.ts';
import { lengthOf } from '../parts.ts';
import { strayIn } from './stray.ts';
import {
  datesIn,
  numbersIn,
  plainWords,
  quotationsIn,
  type Said,
  sentencesIn,
  strangeNames,
} from './words.ts';

/** Characters that a rewording may have more than twice the letter: nothing longer is looked at. */
const ROOM = 500;

export interface Reworking {
  kind: LetterKind;
  subject: string;
  /** The user's text as it stands. */
  before: string;
  input: LetterInput;
}

/** Why a wording cannot stand for the user's own, one plain sentence each; [] where it says the same. */
export function verifyReworded(after: string, { kind, subject, before, input }: Reworking): string[] {
  const [old, fresh] = [before, after].map((body) => readLetter(kind, { subject, body })) as [
    ReturnType<typeof readLetter>,
    ReturnType<typeof readLetter>,
  ];
  const reasons: string[] = [];
  if (after.length > 2 * before.length + ROOM) return ['It is too long.'];
  const say = (text: string) => reasons.push(text);
  if (after.trim() === '' || fresh.sentences.length === 0) return ['It came back empty.'];
  if (fresh.greeting !== old.greeting || fresh.ending !== old.ending)
    say('It changed the greeting or the name below.');
  const known = new Set(plainWords(before));
  for (const name of new Set(strangeNames(after, known)))
    say(`It brought in a name that is not in your letter: ${name}.`);
  if (differ(numbersIn(before), numbersIn(after))) say('It changed, lost or added a number or a time.');
  if (differ(datesIn(before), datesIn(after))) say('It changed, lost or added a day or a length of time.');
  const missing = standing(kind, before, input).filter((text) => !contains(after, text));
  for (const text of missing) say(`It lost something that has to stay as it is: ${clip(text)}.`);
  const said = sentencesIn(before);
  const now = sentencesIn(after);
  reasons.push(...strayIn(before, after));
  if (turnsRound(said, now)) say('It says no where you say yes, or yes where you say no.');
  const { of, most } = LETTERS[kind].most;
  const length = of === 'words' ? lengthOf(after) : [...after.trim()].length;
  if (length > most && length > (of === 'words' ? lengthOf(before) : [...before.trim()].length))
    say(`It is too long: ${length} ${of}.`);
  return [...reasons, ...newFaults(after, { kind, subject, before, input })];
}

/** What the check would mend in it, and did not before. */
function newFaults(after: string, { kind, subject, before, input }: Reworking): string[] {
  const [old, fresh] = [before, after].map((body) => checkLetter(kind, { subject, body }, input)) as [
    ReturnType<typeof checkLetter>,
    ReturnType<typeof checkLetter>,
  ];
  const wrong = new Set(old.items.filter(({ verdict }) => verdict === 'mend').map(({ id }) => id));
  return fresh.items
    .filter(({ id, verdict }) => verdict === 'mend' && !wrong.has(id))
    .map(({ text }) => text)
    .concat(
      fresh.unfounded.length > old.unfounded.length
        ? ['It says something of them that nothing bears out.']
        : [],
    );
}

/** Facts and quotations that have to stay word for word. */
function standing(kind: LetterKind, before: string, input: LetterInput): string[] {
  const facts = [
    ...LETTERS[kind].draft(input).letter.facts,
    ...checkLetter(kind, { subject: '', body: before }, input).facts,
  ];
  const whole = new Set([
    'name',
    'led-by',
    'time',
    'question',
    'promise',
    'own-promise',
    'introduction',
    'why-them',
    'common-ground',
    'background',
    'takeaway',
    'personal',
  ]);
  return [
    ...new Set([
      ...facts.filter((one) => whole.has(one.kind)).map(({ text }) => text),
      ...quotationsIn(before),
    ]),
  ].filter((text) => text !== '' && contains(before, text));
}

const folded = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
const contains = (text: string, part: string): boolean => folded(text).includes(folded(part));

function differ(before: readonly string[], after: readonly string[]): boolean {
  const [one, other] = [new Set(before), new Set(after)];
  return one.size !== other.size || [...one].some((word) => !other.has(word));
}

const NEGATION = /(?<![\p{L}])(?:not|no|never|nor|cannot|without|\p{L}+n't)(?![\p{L}])/giu;
const negations = (text: string): number => text.replaceAll('’', "'").match(NEGATION)?.length ?? 0;

/** The same words with and without a 'not'. */
function turnsRound(before: readonly Said[], after: readonly Said[]): boolean {
  return after.some(({ text }) => {
    const meant = meaningOf(text);
    const [like] = before
      .map((one) => ({
        one,
        share: Math.min(overlap(meant, meaningOf(one.text)), overlap(meaningOf(one.text), meant)),
      }))
      .sort((a, b) => b.share - a.share);
    return (
      meant.size > 0 &&
      like !== undefined &&
      like.share >= 0.6 &&
      negations(like.one.text) % 2 !== negations(text) % 2
    );
  });
}

const clip = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 77).trimEnd()}…`);

import { callName, inPronouns, type LetterFact } from '@anyone-else/protocol';
import { endingFor } from '../before/lines/frame.ts';
import type { Piece } from '../before/piece.ts';
import { replySubject } from '../before/sent.ts';
import { namesThem } from '../check/names.ts';
import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker, Wanting } from '../maker.ts';
import { listOf } from '../parts.ts';
import { letterOf, type Since, sinceTalk } from './setting.ts';

export const INTRODUCTION_WORDS = 110;
/** More names make a list of it. */
const NAMES = 3;

/** They offered to introduce the user to somebody: thanks, and lines that make it easy to do. */
export const introductionThanks: LetterMaker = {
  most: { of: 'words', most: INTRODUCTION_WORDS },
  checks: [
    'length',
    'subject',
    'greeting',
    'thanks',
    'their-offer',
    'who-you-are',
    'no-pressure',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  draft(input) {
    const since = sinceTalk(input, 'introduction-thanks');
    const people = whomTo(input);
    const letter = letterOf(
      input,
      since,
      { kind: 'introduction-thanks', subject: replySubject(input) ?? subjectOf(since, input, people) },
      {
        paragraphs: [
          [thanksLine(input, since, people)],
          // Where nothing was offered, nothing is passed on and nobody waits for it.
          ...(isOffered(input) ? [aboutLines(since), [wordLine(since), closingLine(since)]] : []),
        ],
        ending: endingFor(since),
        most: INTRODUCTION_WORDS,
      },
    );
    return { letter, wanting: wantingFor(input, since) };
  },
};

/**
 * Those whom the offer was about: named in the very turn, or the only one named in the talk; else nobody knows, and the
 * letter says no name. Where no introduction was offered, those they pointed to.
 */
function whomTo({ talk }: Talked): People {
  if (talk === null) return [];
  const { names, introduction } = talk.outcome;
  if (!isOffered({ talk })) return names.slice(0, NAMES);
  const turn = introduction?.turn ?? null;
  const offer = turn === null ? toldOffers(talk) : (talk.turns[turn]?.text ?? '');
  const meant = names.filter(({ name }) => namesThem(offer, name));
  return meant.length > 0 ? meant.slice(0, NAMES) : names.length === 1 ? names : [];
}

type Talked = Pick<LetterInput, 'talk'>;

const INTRODUCES =
  /\bintroduc(?:e|es|ing) (?:me|us)\b|\b(?:put|puts|putting) (?:me|us|the two of us) in touch\b/iu;

/** What the user wrote down of what was promised, where it is an introduction. */
const toldOffers = ({ outcome }: NonNullable<LetterInput['talk']>): string =>
  outcome.promises
    .filter(({ text, turn }) => turn === null && INTRODUCES.test(text))
    .map(({ text }) => text)
    .join(' ');

const isOffered = ({ talk }: Talked): boolean =>
  talk !== null && (talk.outcome.introduction?.offered === true || toldOffers(talk) !== '');

type People = readonly { name: string; turn: number | null }[];

function subjectOf({ choose }: Since, input: LetterInput, people: People): string {
  if (!isOffered(input))
    return choose('subject', [
      ...(people.length === 1 ? ['Thank you for the name'] : []),
      'With thanks for your help',
      'Thank you for your help',
      'My thanks to you',
    ]);
  const whom = people.length === 0 ? '' : ` to ${listOf(people.map(({ name }) => name))}`;
  return choose('subject', [
    `Thank you for the introduction${whom}`,
    `Your offer to introduce me${whom}: thank you`,
    `Thank you for offering to introduce me${whom}`,
    `An introduction${whom}, and my thanks`,
  ]);
}

function thanksLine(input: LetterInput, { choose }: Since, people: People): Piece {
  const { talk } = input;
  const named: LetterFact[] = people.map(({ name, turn }) => fact('name', name, turn));
  if (!isOffered(input)) {
    const to = people.length === 0 ? '' : ` and for pointing me to ${listOf(people.map(({ name }) => name))}`;
    const lines = [
      `Thank you for your help${to}.`,
      `I'm grateful for your help${to}.`,
      `Let me thank you for your help${to}.`,
      `I'm writing to thank you for your help${to}.`,
      `Many thanks for your help${to}.`,
      `I'd like to thank you for your help${to}.`,
      `For your help${to}, my thanks.`.replace(' and for', ', and for'),
    ];
    return { text: choose('thanks', lines), facts: named };
  }
  const whom = listOf(people.map(({ name }) => name));
  const offer = people.length === 0 ? 'to introduce me' : `to introduce me to ${whom}`;
  const touch = people.length === 0 ? 'to put me in touch' : `to put me in touch with ${whom}`;
  const introduction = people.length === 0 ? 'an introduction' : `an introduction to ${whom}`;
  const [text, said] = choose<[string, string]>('thanks', [
    [`Thank you for offering ${offer}.`, offer],
    [`It was kind of you to offer ${offer}.`, offer],
    [`Your offer ${touch} means a lot to me, and I thank you for it.`, touch],
    [`I was very glad of your offer ${touch}; thank you.`, touch],
    [`You offered me ${introduction}, and I'm grateful.`, introduction],
    [`That you would offer ${offer} is a great help, and I'd like to thank you.`, offer],
    [`I'm writing to thank you for your offer of ${introduction}.`, introduction],
    [`Many thanks for your readiness ${offer}.`, offer],
    [`I'd like to take you up on your offer ${offer}, with thanks.`, offer],
    [`Let me say thank you for your offer ${touch}.`, touch],
    [`I haven't forgotten that you offered ${touch}, and I thank you.`, touch],
  ]);
  const turn = talk?.outcome.introduction?.turn ?? null;
  return { text, facts: [...named, fact('introduction', said, turn)] };
}

/** Who the user is and what they hope to ask, to be passed on as it stands. */
function aboutLines({ choose, me }: Since): Piece[] {
  const { clause, background, aim } = me;
  const pieces: Piece[] = [];
  if (clause !== undefined)
    pieces.push({
      text: choose('who', [
        `To make it easy, here is who I am in a line: ${clause}.`,
        `If it helps, you can say this of me: ${clause}.`,
        `Should you need a word about me to pass on: ${clause}.`,
        `A line you are welcome to copy: ${clause}.`,
        `For your message, in short: ${clause}.`,
        `This is all that needs to be said of me: ${clause}.`,
        `In case you are asked who I am: ${clause}.`,
        `You could put it like this: ${clause}.`,
        `So that you need not look for words: ${clause}.`,
        `About me, a single line will do: ${clause}.`,
      ]),
      facts: [{ kind: 'background', text: background ?? clause, turn: null, from: 'me' }],
      spare: 1,
    });
  if (aim !== undefined)
    pieces.push({
      text: choose('aim', [
        `What I would like to ask about is ${aim.ing}.`,
        `My questions are about ${aim.ing}.`,
        `I'd like to learn more about ${aim.ing}, and nothing beyond that.`,
        `It is ${aim.ing} that I hope to hear about.`,
        `A short talk about ${aim.ing} is all I have in mind.`,
        `I'd ask for a few minutes on ${aim.ing}.`,
        `The subject would be ${aim.ing}.`,
        `I am curious above all about ${aim.ing}.`,
        `If they ask what it is about: ${aim.ing}.`,
      ]),
      spare: 1,
    });
  return pieces;
}

const wordLine = ({ choose }: Since): Piece => ({
  text: choose('word', [
    "I'll answer the same day when I hear from them, and I'll be brief.",
    'You can count on me to write back at once, and to keep it short.',
    "I'll take good care of the contact, and of their time.",
    'When the introduction comes, I will answer within the day.',
    "I won't take more of their time than they offer.",
    'From there on I will see to everything, so that it makes no more work for you.',
    'I promise to be quick to answer, and to be on time.',
    "I'll see to it that their time is well spent.",
    'What follows I will arrange around their week, and not around mine.',
    'As soon as I hear, I will suggest some times and leave the choice to them.',
  ]),
});

const closingLine = ({ choose }: Since): Piece => ({
  text: choose('closing', [
    "And I'll let you know how it went.",
    'Whenever it suits you is soon enough.',
    'Please do it in your own time; there is no hurry.',
    "If it turns out not to be possible, I'm grateful all the same.",
    'You will hear from me afterwards.',
    "I'll tell you what came of it.",
    'Any week is a good week for it.',
    'Should something come in between, please let it rest.',
    'There is no need to answer this.',
    'It can wait until you have a quiet moment.',
    'I leave the when and how to you.',
  ]),
  spare: 2,
});

const fact = (kind: LetterFact['kind'], text: string, turn: number | null): LetterFact =>
  turn === null ? { kind, text, turn, from: 'told' } : { kind, text, turn };

function wantingFor({ page, talk, me }: LetterInput, { me: about }: Since): Wanting[] {
  const wanting: Wanting[] = [];
  const call = callName(page.name) ?? page.name;
  if (talk === null || !isOffered({ talk }))
    wanting.push({
      where: 'talk',
      text: `Nothing you wrote down says that ${call} offered an introduction.`,
    });
  else if (talk.outcome.names.length === 0)
    wanting.push({
      where: 'talk',
      text: inPronouns('Write down to whom {they} would introduce you.', page.pronouns),
    });
  if (about.clause === undefined && isOffered({ talk }))
    wanting.push({ where: 'me', text: 'Say in a few words who you are, so that it can be passed on.' });
  if (me.name.trim() === '')
    wanting.push({ where: 'me', text: 'Put your name, so that the letter can be signed.' });
  return wanting;
}

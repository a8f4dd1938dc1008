import { endingFor } from '../before/lines/frame.ts';
import type { Piece } from '../before/piece.ts';
import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker, Wanting } from '../maker.ts';
import { NOTED } from './check-in/note-lines.ts';
import { leftOut } from './left-out.ts';
import { factOf, letterOf, type Since, said, sinceTalk } from './setting.ts';

export const MARKET_WORDS = 120;

/** The search has begun in earnest: says so, gives thanks, and asks for nothing. */
export const onTheMarket: LetterMaker = {
  most: { of: 'words', most: MARKET_WORDS },
  checks: [
    'length',
    'subject',
    'greeting',
    'thanks',
    'takeaway',
    'no-pressure',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  draft(input) {
    const since = sinceTalk(input, 'on-the-market');
    const letter = letterOf(
      input,
      since,
      { kind: 'on-the-market', subject: subjectOf(since) },
      {
        paragraphs: [
          [newsLine(since)],
          [...learntLine(since), thanksLine(input, since)],
          [nothingLine(since), closingLine(since)],
        ],
        ending: endingFor(since),
        most: MARKET_WORDS,
      },
    );
    return { letter, wanting: wantingFor(input, since) };
  },
};

const subjectOf = ({ choose, me: { aim } }: Since): string => {
  const what = aim === undefined ? '' : `: ${aim.ing}`;
  return choose('subject', [
    `News from me${what}`,
    `The next step has begun${what}`,
    `I am starting in earnest now${what}`,
    `Where things stand with me${what}`,
  ]);
};

/** A hope and no request: what the user sets out to do. */
function newsLine({ choose, me: { aim } }: Since): Piece {
  if (aim === undefined)
    return {
      text: choose('news', [
        'I wanted you to hear it from me: my search has begun in earnest.',
        'There is news: I am no longer only getting ready.',
        'I have been getting ready; now I begin.',
        "The time of getting ready is over, and I'm taking my first steps.",
        'From now on, the change I was planning comes first.',
        'What I was planning when we spoke begins now.',
        'It has come to the point where I stop planning and start.',
        'My search is under way now.',
      ]),
    };
  return {
    text: choose('news', [
      `I wanted you to hear it from me: I have begun in earnest to ${aim.to}.`,
      `There is news: I'm now setting out to ${aim.to}.`,
      `I have been getting ready to ${aim.to}, and now I begin.`,
      `The time of getting ready is over: I'm taking my first steps to ${aim.to}.`,
      `From now on, ${aim.ing} is my aim in earnest.`,
      `My plan to ${aim.to} begins now.`,
      `My search has started, and its aim is plain: to ${aim.to}.`,
      `It has come to the point where I stop planning and start: I mean to ${aim.to}.`,
    ]),
  };
}

function learntLine({ choose, learnt }: Since): Piece[] {
  if (learnt.length === 0) return [];
  const one = choose('which', learnt);
  return [
    {
      text: (one.form === 'note'
        ? choose('learnt', NOTED)
        : choose('learnt', [
            (words: string) => `One thing you told me goes with me: ${words}`,
            (words: string) => `I have your words in my ear as I do: ${words}`,
            (words: string) => `What you said helps me to begin: ${words}`,
            (words: string) => `Something from our talk has stayed on my mind: ${words}`,
            (words: string) => `I'm setting out with this of yours: ${words}`,
            (words: string) => `You have a part in it, with one sentence above all: ${words}`,
            (words: string) => `I remind myself of what you said: ${words}`,
            (words: string) => `From you I have this to go by: ${words}`,
            (words: string) => `Of what I was told on the way, I think most of this: ${words}`,
            (words: string) => `You once told me this, and now it is time to use it: ${words}`,
            (words: string) => `I begin with a sentence of yours in mind: ${words}`,
          ]))(said(one)),
      facts: [factOf('takeaway', one)],
      spare: 1,
    },
  ];
}

const thanksLine = ({ talk }: LetterInput, { choose, month, at }: Since): Piece => ({
  text:
    talk === null
      ? choose('thanks', ['Thank you for your help on the way.', "I'm grateful for your part in that."])
      : choose('thanks', [
          `Our talk ${month} helped me to get here, and I thank you for it.`,
          `Thank you once more for the talk ${month}.`,
          `I'm grateful for the time you gave me ${month}.`,
          `For what you told me ${month} of your work${at}, my thanks again.`,
          `Without our talk ${month} I would know less of what awaits me; thank you.`,
          `My thanks once more for making time for me ${month}.`,
          `I haven't forgotten the time you made for me ${month}, and I'm thankful.`,
          `That you spoke with me ${month} was a real help, for which I thank you.`,
          `Let me thank you again for our talk ${month}.`,
          `You had time for me ${month}, and I'm still thankful for it.`,
          `When we spoke ${month}, you gave me of your time, and I'm glad of it; thank you.`,
        ]),
});

const nothingLine = ({ choose }: Since): Piece => ({
  text: choose('nothing', [
    'There is nothing you need to do.',
    "I'm not asking for anything; I only wanted you to know.",
    'This is no request, just a sign that things are moving.',
    'You need not do anything with this.',
    'No errand comes with this letter.',
    'I write it only because you were there at the beginning.',
    'Nothing is asked of you with these lines.',
    'It is meant as news, and as nothing else.',
    'I ask for nothing; I only like you to know where things stand.',
    'Please take it as it is meant: as a greeting.',
  ]),
});

const closingLine = ({ choose }: Since): Piece => ({
  text: choose('closing', [
    "I'll tell you how it turns out.",
    'When there is more to tell, I will write.',
    'You will be among the first to hear what comes of it.',
    "Wish me luck, and I'll report.",
    'I hope all is well with you.',
    "I'd love to hear how you are, some time.",
    'I wish you good weeks until I write again.',
    'Until I have more to tell, all the best to you.',
  ]),
  spare: 2,
});

function wantingFor(input: LetterInput, { me: about, learnt }: Since): Wanting[] {
  const { talk, me } = input;
  const wanting: Wanting[] = leftOut(input);
  if (about.aim === undefined) wanting.push({ where: 'me', text: 'Say what work you hope to do.' });
  if (talk === null || learnt.length === 0)
    wanting.push({
      where: 'talk',
      text: 'Write down something you learnt from your talk, to be taken up here.',
    });
  if (me.name.trim() === '')
    wanting.push({ where: 'me', text: 'Put your name, so that the letter can be signed.' });
  return wanting;
}

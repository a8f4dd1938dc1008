import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker } from '../maker.ts';
import { capital } from './given-line.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { assemble, type Piece } from './piece.ts';
import { replySubject } from './sent.ts';
import { type Setting, settingOf } from './setting.ts';

export const ANSWER_WORDS = 80;

/** A kind word to a no, or to any other answer: nobody who wrote is left without a reply. */
export const answer: LetterMaker = {
  most: { of: 'words', most: ANSWER_WORDS },
  checks: [
    'length',
    'greeting',
    'thanks',
    'in-time',
    'no-pressure',
    'no-pick-your-brain',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  draft(input) {
    const setting = settingOf(input, 'answer');
    const heard = heardLast(input);
    const when = laterIn(heard);
    const lines =
      heard.answer === 'later' || when !== undefined
        ? toLater(setting, when)
        : heard.answer === 'yes'
          ? toYes(setting)
          : heard.answer === 'no'
            ? toNo(setting)
            : toOther(setting);
    const wish = { text: setting.choose('wish', wishes(setting)), spare: 1 };
    const letter = assemble(
      { kind: 'answer', subject: replySubject(input) ?? 'Thank you for your answer' },
      {
        greeting: greetingFor(input, setting),
        paragraphs: [[...lines, ...thanksForName(setting, nameIn(heard)), wish]],
        ending: endingFor(setting),
        most: ANSWER_WORDS,
      },
    );
    return {
      letter,
      wanting:
        setting.me.name === ''
          ? [{ where: 'me', text: 'Put your name, so that the letter can be signed.' }]
          : [],
    };
  },
};

/** What they said last. */
type Heard = { answer: string; note: string; on?: string };

function heardLast({ log }: LetterInput): Heard {
  const heard = log.findLast(({ type }) => type === 'heard');
  return heard?.type === 'heard' ? heard : { answer: 'other', note: '' };
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SEASON = `spring|summer|autumn|winter|the spring|the summer|the autumn|the winter|the new year|new year|${MONTHS}|Easter|Christmas|the holidays|the summer holidays`;
const WHEN = new RegExp(
  `(?<![\\p{L}])(?:(in|after|until|around|from) (?:early |late |mid-)?(${SEASON})|next (week|month|quarter|year|spring|summer|autumn))(?![\\p{L}])`,
  'iu',
);

/** 'Ask me again in spring': 'in spring'; undefined where they named no time. */
function laterIn({ answer: heard, note, on }: Heard): string | undefined {
  const found = WHEN.exec(note);
  if (found !== null) {
    const [, how, when, next] = found;
    if (next !== undefined) return `next ${next.toLowerCase()}`;
    const named = new RegExp(`^(?:${MONTHS}|Easter|Christmas)$`, 'iu').test(when!)
      ? capital(when!.toLowerCase())
      : when!.toLowerCase().replace(/^new year$/u, 'the new year');
    return /^(?:after|until)$/iu.test(how!)
      ? `after ${named}`
      : `in ${named}`.replace(/^in (Easter|Christmas)$/u, 'around $1');
  }
  if (on !== undefined && heard === 'later') return `in ${MONTHS.split('|')[Number(on.slice(5, 7)) - 1]}`;
  return undefined;
}

/** 'Try Kemi at DHL': whom they named instead. */
const nameIn = ({ note }: Heard): string | undefined =>
  /(?<![\p{L}])(?:[Tt]ry|[Aa]sk|[Cc]ontact|(?:[Ss]peak|[Tt]alk|[Ww]rite|[Rr]each out) (?:to|with)|[Gg]et in touch with|[Rr]ecommends?|[Ss]uggests?|[Rr]ather|[Bb]etter|[Mm]aybe) (\p{Lu}\p{L}+(?: \p{Lu}[\p{L}’'-]+){0,2})(?=[\s,.;!?]|$)/u.exec(
    note,
  )?.[1];

const wishes = ({ company }: Setting): string[] => [
  'I wish you all the best.',
  company === undefined ? 'All the best to you.' : `All the best to you and everybody at ${company}.`,
  'I hope the coming weeks are good to you.',
  'Have a good week.',
  'All the best for the weeks ahead.',
  'My best wishes to you.',
  'With all good wishes.',
  'Take care, and all the best.',
];

function thanksForName({ choose }: Setting, name: string | undefined): Piece[] {
  if (name === undefined) return [];
  return [
    {
      text: choose('name', [
        `And thank you for telling me about ${name}.`,
        `Thank you, too, for pointing me to ${name}: that is a real help.`,
        `It was kind of you to think of ${name}.`,
        `Thank you for the name of ${name}, which helps me a lot.`,
      ]),
    },
  ];
}

function toLater({ choose }: Setting, when: string | undefined): Piece[] {
  return [
    {
      text: choose('thanks', [
        'Thank you for writing back.',
        'Many thanks for your answer.',
        'It was good to hear from you, thank you.',
        'Thank you for letting me know.',
        'Thanks for getting back to me.',
        "I'm glad that you wrote back, thank you.",
      ]),
    },
    {
      text:
        when === undefined
          ? choose('later', [
              "Later is fine with me, and I'll write again then.",
              "There is no hurry at all: I'll write to you again later.",
              "I'm happy to wait, and will write again in good time.",
              "Of course: I'll come back to you when it suits you better.",
              'I can wait, and will be in touch again.',
            ])
          : choose('later', [
              `I'll write to you again ${when}, then.`,
              `${capital(when)} is fine with me: I'll write to you then.`,
              `I'm happy to wait, and will write again ${when}.`,
              `Then I'll come back to you ${when}.`,
              `There is no hurry: you will hear from me ${when}.`,
            ]),
    },
  ];
}

function toNo({ choose }: Setting): Piece[] {
  return [
    {
      text: choose('thanks', [
        'Thank you for letting me know.',
        'Thank you for answering: many people would not have.',
        'It was kind of you to write back, thank you.',
        'Thank you for being open with me.',
        'Many thanks for your reply, and for being open with me.',
        'Thanks for telling me; that is a help in itself.',
        "I'm grateful that you took the time to answer.",
        'How kind of you to reply; thank you.',
      ]),
    },
    {
      text: choose('understand', [
        'I quite understand, and there is no need to explain.',
        'Of course, I understand.',
        'That is perfectly all right.',
        'I understand, and it is no problem at all.',
        'I know that your time is short.',
        "Please don't give it a second thought.",
        "That's completely fine.",
        'No hard feelings at all.',
      ]),
    },
  ];
}

function toYes({ choose }: Setting): Piece[] {
  return [
    {
      text: choose('thanks', [
        "Thank you so much: I'm delighted.",
        'What good news, and thank you.',
        'Many thanks for saying yes.',
        'Thank you for your kind answer.',
        "That's very good of you; thank you.",
        "I'm really glad, and grateful to you for making time.",
        'Your yes made my day, thank you.',
      ]),
    },
    {
      text: choose('next', [
        "I'll send you a few times to choose from.",
        "I'll suggest some times shortly.",
        "Let me look at my week, and I'll come back with times that might suit.",
        'A few possible times will follow.',
        "I'll write again with some days and hours.",
        'Shall I suggest a few times?',
        "I'll look for three times for you to pick from.",
      ]),
    },
  ];
}

function toOther({ choose }: Setting): Piece[] {
  return [
    {
      text: choose('thanks', [
        'Thank you for writing back.',
        'It was good to hear from you, thank you.',
        'Many thanks for your message.',
        'Thank you for your reply; I was glad to have it.',
        "I'm grateful that you took the time to answer.",
        'Thanks for getting back to me so kindly.',
        'How good to have an answer from you; thank you.',
      ]),
    },
    {
      text: choose('take', [
        'I have read it with care.',
        'It gives me something to go on.',
        'What you write helps me.',
        "I'll take it to heart.",
        'That is good to know.',
        "I'll think it over.",
        'That helps me to know where I stand.',
      ]),
    },
  ];
}

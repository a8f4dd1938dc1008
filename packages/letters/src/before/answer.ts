import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker } from '../maker.ts';
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
    const lines = heard === 'yes' ? toYes(setting) : heard === 'no' ? toNo(setting) : toOther(setting);
    const letter = assemble(
      { kind: 'answer', subject: replySubject(input) ?? 'Thank you for your answer' },
      {
        greeting: greetingFor(input, setting),
        paragraphs: [lines],
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

function heardLast({ log }: LetterInput): 'yes' | 'no' | 'other' {
  const heard = log.findLast(({ type }) => type === 'heard');
  return heard?.type === 'heard' ? heard.answer : 'other';
}

const wishes = ({ company }: Setting): string[] => {
  const at = company === undefined ? 'your work' : `your work at ${company}`;
  return [
    `I wish you all the best with ${at}.`,
    `May ${at} go well.`,
    'All good wishes for the weeks ahead.',
    `Good luck with ${at}.`,
    'Have a good week.',
    'With every good wish for what you have in hand.',
    `I hope that ${at} brings you much joy.`,
    'Do look after yourself.',
  ];
};

function toNo({ choose, ...setting }: Setting): Piece[] {
  return [
    {
      text: choose('thanks', [
        'Thank you for letting me know.',
        'Thank you for answering: many people would not have.',
        'It was kind of you to write back, thank you.',
        'I appreciate your plain answer, and thank you for it.',
        'Many thanks for your reply, and for being open with me.',
        'Thanks for telling me; that is a help in itself.',
        "I'm grateful that you took the time to answer.",
        'How kind of you to reply; thank you.',
      ]),
    },
    {
      text: choose('understand', [
        'I quite understand, and there is no need to explain.',
        'Of course: time is short, and the timing has to be right.',
        'That is perfectly all right.',
        'It was worth asking, and I understand your answer well.',
        'Your days are full, and I respect that.',
        'Please have no second thoughts about it.',
        'No explanation needed: I know how it is.',
        'A no is easy to understand, and I take it in good part.',
      ]),
    },
    { text: choose('wish', wishes({ choose, ...setting })) },
  ];
}

function toYes({ choose, ...setting }: Setting): Piece[] {
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
        'You will have some suggestions for a time from me shortly.',
        "Let me look at my week, and I'll come back with times that might suit.",
        'A few possible times will follow.',
        "I'll write again with some days and hours.",
        'Shall I suggest a few times?',
        'Next, I will find three times for you to pick from.',
      ]),
    },
    { text: choose('wish', wishes({ choose, ...setting })), spare: 1 },
  ];
}

function toOther({ choose, ...setting }: Setting): Piece[] {
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
        'What you write is a help to me.',
        "I'll take it to heart.",
        'That is good to know.',
        "I'll think it over.",
        'Your words were read with attention.',
      ]),
    },
    { text: choose('wish', wishes({ choose, ...setting })) },
  ];
}

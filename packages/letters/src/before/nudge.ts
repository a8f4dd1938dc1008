import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker } from '../maker.ts';
import { capital } from './given-line.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { assemble, fact, type Piece, pieceOf } from './piece.ts';
import { agoOf, askedLast, replySubject, sentIn } from './sent.ts';
import { type Setting, settingOf } from './setting.ts';

export const NUDGE_WORDS = 80;

/** The one reminder, a week after a first letter that nobody answered. */
export const nudge: LetterMaker = {
  most: { of: 'words', most: NUDGE_WORDS },
  checks: [
    'length',
    'subject',
    'greeting',
    'one-nudge',
    'not-too-soon',
    'specific-ask',
    'easy-out',
    'no-pressure',
    'no-pick-your-brain',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  draft(input) {
    const drafted = settingOf(input, 'nudge');
    const sent = sentIn(input);
    const setting = { ...drafted, minutes: sent?.minutes ?? drafted.minutes };
    const letter = assemble(
      { kind: 'nudge', subject: replySubject(input) ?? subjectOf(setting) },
      {
        greeting: sent?.greeting ?? greetingFor(input, setting),
        paragraphs: [
          [reminderLine(input, setting), stillLine(setting)],
          [askLine(setting), outLine(setting)],
        ],
        ending: sent?.ending ?? endingFor(setting),
        most: NUDGE_WORDS,
      },
    );
    const wanting: ReturnType<LetterMaker['draft']>['wanting'] =
      setting.me.name === ''
        ? [{ where: 'me', text: 'Put your name, so that the letter can be signed.' }]
        : [];
    return { letter, wanting };
  },
};

const subjectOf = ({ choose, company, role }: Setting): string =>
  choose('subject', [
    `Once more: a question about your work${company === undefined ? '' : ` at ${company}`}`,
    `A short reminder of my question${role === undefined ? '' : ` about life as ${role}`}`,
  ]);

function reminderLine(input: LetterInput, { choose }: Setting): Piece {
  const ago = agoOf(askedLast(input), input.now);
  return {
    text: choose('reminder', [
      `I wrote to you ${ago} and am writing once more, in case my message got lost in a full inbox.`,
      `${capital(ago)} I sent you a few lines; perhaps they got lost.`,
      `May I come back to what I asked you ${ago}?`,
      `My message to you ${ago} may have come at a busy time.`,
      `This is a short reminder, and the only one, of the message I sent you ${ago}.`,
      `You may have seen a message from me ${ago}; if not, mail does get lost.`,
      `I wanted to come back once to what I sent you ${ago}.`,
      `In case it slipped past you: I wrote to you ${ago} to ask for some advice.`,
      `Did the message reach you that I sent ${ago}?`,
    ]),
  };
}

function stillLine({ choose, why, me }: Setting): Piece {
  if (why?.kind === 'thing')
    return pieceOf(
      choose('still', [
        `I'd still love to hear about ${why.text}.`,
        `${capital(why.text)} is still on my mind.`,
        `What I'd like to ask about has not changed: ${why.text}.`,
        `My question was about ${why.text}.`,
        `It is still ${why.text} that I would like to hear about.`,
        `Hearing more about ${why.text} would help me a good deal.`,
      ]),
      fact('why-them', why.text, 'page'),
      1,
    );
  const { aim } = me;
  return {
    text: choose(
      'still',
      aim === undefined
        ? [
            'I would still be glad of your advice.',
            'Your advice would still mean a lot to me.',
            'I would still love to talk to you.',
            'I am still hoping to learn from what you have seen.',
            'What you could tell me would still help.',
            'Hearing from you would still make a difference.',
            "I'd still like to hear your story.",
          ]
        : [
            `Your advice on ${aim.ing} would still be very welcome.`,
            `I'm still finding out about ${aim.ing}.`,
            `My hope is still to ${aim.to}, and your view would help.`,
            `What I wanted to ask you about was ${aim.ing}.`,
            `I'd still value what you could tell me about ${aim.ing}.`,
            `It is about ${aim.ing}, where a word from you would help.`,
            `You could still help me on my way to ${aim.ing}.`,
          ],
    ),
    spare: 1,
  };
}

const askLine = ({ choose, minutes }: Setting): Piece => ({
  text: choose('ask', [
    `Would ${minutes} minutes on the phone be possible, on any day that suits you?`,
    `${minutes} minutes would be plenty, by phone or video, whenever you like.`,
    `If you can spare ${minutes} minutes for a call, any day is good.`,
    `A call of ${minutes} minutes at any hour would do.`,
    `Could we find ${minutes} minutes for a call in the coming weeks?`,
    `I'd keep it to ${minutes} minutes, at a time of your choosing.`,
    `All I ask for is ${minutes} minutes, when it suits you best.`,
    `Might there be ${minutes} minutes for a call, in the next two weeks or later?`,
  ]),
});

const outLine = ({ choose }: Setting): Piece => ({
  text: choose('out', [
    "If not, I wish you well, and won't write about it again.",
    "If it isn't possible, there is no need to explain.",
    'And if the answer is no, that is perfectly fine.',
    'Should it not suit, please simply leave this be.',
    'I quite understand if your days are too full.',
    "No answer is an answer, too, and I won't take it amiss.",
    'Either way, thank you for reading this.',
    "I'll leave it with you, with no hard feelings if it can't be done.",
    'Please feel free to say no.',
  ]),
});

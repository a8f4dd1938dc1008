import { oneLine } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker, Wanting } from '../maker.ts';
import { capital } from './given-line.ts';
import { forwardLine } from './lines/forward.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { assemble, fact, type Piece } from './piece.ts';
import { replySubject } from './sent.ts';
import { type Setting, settingOf } from './setting.ts';

/** Ten questions of twenty words, and what stands around them. */
export const QUESTIONS_WORDS = 280;
export const QUESTIONS_SENT = { least: 5, most: 10 };

/** Five to ten questions, sent before the talk so that nobody is taken by surprise. */
export const questions: LetterMaker = {
  most: { of: 'words', most: QUESTIONS_WORDS },
  checks: [
    'length',
    'subject',
    'greeting',
    'questions-count',
    'closer',
    'no-pressure',
    'no-pick-your-brain',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  draft(input) {
    const setting = settingOf(input, 'questions');
    const list = asked(input);
    const letter = assemble(
      { kind: 'questions', subject: subjectOf(input, setting) },
      {
        greeting: greetingFor(input, setting),
        paragraphs: [
          [leadLine(input, setting, list.length > 0)],
          list.length > 0
            ? [
                {
                  text: list.map((text, at) => `${at + 1}. ${text}`).join('\n'),
                  facts: list.map((text) => fact('question', text, 'sheet')),
                },
              ]
            : [],
          list.length > 0 ? [easeLine(setting)] : [],
          [forwardLine(setting)],
        ],
        ending: endingFor(setting),
        most: QUESTIONS_WORDS,
      },
    );
    const wanting: Wanting[] = [];
    if (list.length < QUESTIONS_SENT.least)
      wanting.push({
        where: 'sheet',
        text: 'Choose five to ten questions on the sheet that are to be sent ahead.',
      });
    if (setting.me.name === '')
      wanting.push({ where: 'me', text: 'Put your name, so that the letter can be signed.' });
    return { letter, wanting };
  },
};

/** Who else to talk to is asked when the talk ends: sent ahead, it is answered with a name and no talk. */
export const isCloser = (text: string): boolean =>
  /(?<![\p{L}])(?:who(?:m)? else|any(?:one|body) else|some(?:one|body) else|other people)(?![\p{L}])[^.?!]{0,60}(?<![\p{L}])(?:talk|speak|meet|turn|ask|contact|reach|write)/iu.test(
    text,
  );

/** As a question is written: a capital, and a mark at the end. */
function asked({ sheet }: LetterInput): string[] {
  return sheet.ahead
    .map(oneLine)
    .filter((text) => text !== '' && !isCloser(text))
    .slice(0, QUESTIONS_SENT.most)
    .map((text) => (/[?!…？]$/u.test(text) ? capital(text) : `${capital(text).replace(/\.$/u, '')}?`));
}

/** ' on Tuesday 1 December', by their clock. */
const day = ({ meeting }: LetterInput): string =>
  meeting === null ? '' : ` on ${meeting.time.said.split(' at ', 1)[0]}`;

function subjectOf(input: LetterInput, { choose }: Setting): string {
  return (
    replySubject(input) ??
    choose('subject', [
      `Questions for our talk${day(input)}`,
      `What I'd like to ask you${day(input)}`,
      `Ahead of our talk${day(input)}`,
    ])
  );
}

function leadLine(input: LetterInput, { choose }: Setting, some: boolean): Piece {
  const on = day(input);
  if (!some)
    return {
      text: choose('lead', [
        `Our talk${on} is coming closer, and I'm getting ready for it.`,
        `I'm preparing for our talk${on}.`,
        `Ahead of our talk${on}, a short line from me.`,
        `Before we talk${on}, a word from me.`,
        `I have been thinking about our talk${on}.`,
        `In view of our talk${on}, a few lines.`,
      ]),
    };
  return {
    text: choose('lead', [
      `Ahead of our talk${on}, here is what I would love to ask you:`,
      `So that nothing comes as a surprise${on}, these are my questions:`,
      `I've been getting ready for our talk${on}, and this is what I'd most like to hear about:`,
      `To give you an idea of what is on my mind for our talk${on}:`,
      `Before we talk${on}, I wanted to send you my questions:`,
      `In case it helps to see them beforehand, these are the questions I'll bring${on}:`,
      `You may like to know what I'll be asking${on}:`,
      `My questions for our talk${on} are these:`,
      `Here is what I hope we can talk about${on}:`,
    ]),
  };
}

const easeLine = ({ choose }: Setting): Piece => ({
  text: choose('ease', [
    'Please only glance at them: no preparation is needed.',
    "Please don't go to any trouble: whatever comes to mind is what I'd like to hear.",
    "We needn't get through them all.",
    'Take whichever you like; the rest can wait.',
    'No written answers, of course: they are only to show where my thoughts are going.',
    "If you'd rather not answer one of them, we'll simply leave it out.",
    'They are only a beginning.',
    'I would be happy with answers to two or three of them.',
    "If you'd rather talk about something else, I'd like that just as well.",
  ]),
  spare: 1,
});

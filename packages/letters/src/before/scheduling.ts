import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker, Wanting } from '../maker.ts';
import { forwardLine } from './lines/forward.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { assemble, fact, type Piece } from './piece.ts';
import { replySubject } from './sent.ts';
import { type Setting, settingOf } from './setting.ts';
import { missingYes } from './yes.ts';

export const SCHEDULING_WORDS = 140;

/** The answer to a yes: thanks, three varied times on both clocks, which suits, and flexible beyond that. */
export const scheduling: LetterMaker = {
  most: { of: 'words', most: SCHEDULING_WORDS },
  checks: [
    'length',
    'greeting',
    'thanks',
    'varied-times',
    'both-zones',
    'no-pressure',
    'no-resume',
    'no-job-ask',
    'no-placeholder',
    'facts',
  ],
  draft(input) {
    const setting = settingOf(input, 'scheduling');
    const { times } = input;
    const which = [whichLine(setting, times.length), flexLine(setting)];
    const letter = assemble(
      {
        kind: 'scheduling',
        subject: replySubject(input) ?? (times.length > 0 ? 'Times for our talk' : 'A time for our talk'),
      },
      {
        greeting: greetingFor(input, setting),
        paragraphs: [
          [thanksLine(setting), ...(times.length > 0 ? [leadLine(setting, times.length)] : [])],
          times.length > 0 ? [timesOf(input)] : [],
          which,
          [forwardLine(setting)],
        ],
        ending: endingFor(setting),
        most: SCHEDULING_WORDS,
      },
    );
    return { letter, wanting: wantingOf(input) };
  },
};

function wantingOf(input: LetterInput): Wanting[] {
  const { times, page, me } = input;
  const wanting: Wanting[] = [];
  const missing = missingYes(input);
  if (missing !== undefined) wanting.push({ where: 'page', text: missing.text });
  if (times.length < 3)
    wanting.push({
      where: 'me',
      text: 'Say in which hours you are free, so that three different times can be offered.',
    });
  if (page.zone === '')
    wanting.push({ where: 'page', text: 'Say where they live, so that the times stand on both clocks.' });
  if (me.name.trim() === '')
    wanting.push({ where: 'me', text: 'Put your name, so that the letter can be signed.' });
  return wanting;
}

const timesOf = ({ times }: LetterInput): Piece => ({
  text: times.map(({ said }) => `• ${said}`).join('\n'),
  facts: times.map(({ said }) => fact('time', said, 'me')),
});

const thanksLine = ({ choose }: Setting): Piece => ({
  text: choose('thanks', [
    "Thank you for saying yes: I'm very glad.",
    'Thank you so much for being willing to talk to me.',
    "That is kind of you, and I'm delighted.",
    'How good of you to make room for this; thank you.',
    'Your answer made my day, thank you.',
    "Thank you: I'm really pleased that we can talk.",
    'Many thanks for your yes.',
    'I was so pleased to read your answer; thank you for making the time.',
    "It's generous of you to find the time, and I'm grateful.",
  ]),
});

const leadLine = ({ choose, minutes }: Setting, many: number): Piece => {
  const times = many === 1 ? 'a time' : many === 2 ? 'two times' : 'three times';
  return {
    text: choose('lead', [
      `Here are ${times} that would work for me:`,
      `Would ${many === 1 ? 'this' : 'one of these'} suit you?`,
      many === 1 ? 'I could do this:' : 'I could do any of these:',
      many === 1 ? 'To make it easy, a suggestion:' : `To make it easy, ${times} to choose from:`,
      `Let me suggest ${times}, for ${minutes} minutes:`,
      `On my side, ${many === 1 ? 'this would be' : 'these would be'} good:`,
      `I've looked at my week, and could offer:`,
      `My ${many === 1 ? 'suggestion' : 'suggestions'}, for ${minutes} minutes on the phone or by video:`,
    ]),
  };
};

const whichLine = ({ choose }: Setting, many: number): Piece => ({
  text:
    many === 0
      ? choose('which', [
          'Which day and time would suit you best?',
          'When would be a good time for you?',
          'What day would be easiest, and at what hour?',
          'Could you name a day and a time that you like?',
          'When shall we talk?',
          'Would you tell me which days are good for you?',
          "What time suits you? I'll make room.",
        ])
      : many === 1
        ? choose('which', [
            'Would that suit you?',
            'Is that a good time for you?',
            'Could that work?',
            'How does that sound?',
            'Tell me whether that fits.',
            'Does that fit your week?',
            'Would that be all right?',
          ])
        : choose('which', [
            'Which of them suits you best?',
            'Is there one among them that fits your week?',
            'Do tell me which you would like.',
            'Which would you choose?',
            'Would any of these be good for you?',
            "Just name the one you like, and it's settled.",
            'Which one shall it be?',
            'Let me know which is easiest for you.',
          ]),
});

const flexLine = ({ choose, far }: Setting): Piece => ({
  text: choose(
    'flex',
    far
      ? [
          "If none of this fits, name another time and I'll make it work; phone or video, as you like.",
          'Another day is no trouble, and we can talk by phone or by video.',
          'I can move things round, too, and leave it to you whether we ring or use video.',
          "By phone or by video, as you like; and if you'd rather another time, do say.",
          'If other days are better, just say so; phone and video are both fine.',
          'Any other time is possible as well.',
          'Phone or video, whichever you prefer, and other times if these are no good.',
        ]
      : [
          "If none of this fits, name another time and I'll make it work; phone, video or a coffee are all fine.",
          'Another day is no trouble, and we can talk by phone, by video or over a coffee.',
          'I can move things round, too, and leave it to you whether we ring, use video or meet.',
          "By phone, by video or in person, as you like; and if you'd rather another time, do say.",
          'If other days are better, just say so; phone, video or a coffee are all fine.',
          'Any other time is possible as well, and so is a coffee instead of a call.',
          'Phone or video, or a coffee near you: whichever you prefer, and other times if these are no good.',
          "You decide how we talk, by phone, video or face to face, and I'm happy to look at other days.",
        ],
  ),
  spare: 1,
});

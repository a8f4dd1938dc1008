import type { LetterMaker } from '../maker.ts';
import { capital } from './given-line.ts';
import { groundLine } from './lines/ground.ts';
import { whyLine } from './lines/why.ts';
import { fact, type Piece, pieceOf } from './piece.ts';
import { type Setting, settingOf } from './setting.ts';
import { wantingFor } from './wanting.ts';

/** What LinkedIn and its kin take with an invitation, greeting and name included. */
export const NOTE_CHARACTERS = 300;

/** The short note that goes with an invitation to connect. */
export const note: LetterMaker = {
  most: { of: 'characters', most: NOTE_CHARACTERS },
  checks: [
    'length',
    'greeting',
    'help-asked-early',
    'why-them',
    'who-you-are',
    'specific-ask',
    'easy-out',
    'no-pick-your-brain',
    'no-resume',
    'no-job-ask',
    'no-pressure',
    'no-placeholder',
    'facts',
    'not-the-whole-office',
  ],
  draft(input) {
    const setting = settingOf(input, 'note');
    const { call, me } = setting;
    const greeting =
      call === undefined ? 'Hello,' : `${setting.choose('hi', ['Hi', 'Hello', 'Dear'])} ${call},`;
    const pieces = [...openOf(setting), ...whyOf(setting), ...askOf(setting)];
    const bodyOf = (kept: Piece[]) => {
      const text = kept.map((piece) => piece.text).join(' ');
      return `${greeting}\n${text}${me.name === '' ? '' : `\n${me.name}`}`;
    };
    let kept = pieces;
    for (;;) {
      const sparest = Math.max(0, ...kept.map(({ spare = 0 }) => spare));
      if (sparest === 0 || [...bodyOf(kept)].length <= NOTE_CHARACTERS) break;
      kept = kept.filter(({ spare = 0 }) => spare !== sparest);
    }
    const facts = kept.flatMap(({ facts: rest = [] }) => rest);
    return {
      letter: { kind: 'note', subject: '', body: bodyOf(kept), facts },
      wanting: wantingFor(input, setting),
    };
  },
};

/** Who asks for help, in one breath where that fits; shorter where a background is long. */
function openOf({ choose, me, leader }: Setting): Piece[] {
  const led: Piece[] =
    leader === undefined
      ? []
      : [
          {
            text: choose('led', [
              `${leader.said} gave me your name.`,
              `I write at the suggestion of ${leader.said}.`,
              `${leader.said} suggested I write.`,
            ]),
            facts: [fact('led-by', leader.said, 'page')],
          },
        ];
  const { somebody, aim, clause, background } = me;
  const facts = background === undefined ? [] : [fact('background', background, 'me')];
  const short = clause !== undefined && clause.length <= 60 && (aim?.to.length ?? 0) <= 40;
  const plain = choose('open', [
    'May I ask for your advice?',
    "I'm hoping for a little advice from you.",
    'Could you help me with a few questions?',
    'I could use some advice from you.',
    'Would you help me with some advice?',
    "I'm looking for advice, and thought of you.",
    'A short request for advice.',
  ]);
  if (!short || clause === undefined) return [...led, { text: plain }];
  const wordings =
    somebody !== undefined && aim !== undefined
      ? [
          `I'm ${somebody} hoping to ${aim.to}, and could use your advice.`,
          `May I ask your advice? I'm ${somebody} and hope to ${aim.to}.`,
          `Could you help ${somebody} who hopes to ${aim.to}?`,
          `I hope to ${aim.to} and would value your advice; I'm ${somebody}.`,
          `As ${somebody} who would like to ${aim.to}, I'm hoping for your advice.`,
          `I'd be glad of your advice: I'm ${somebody}, on the way to ${aim.ing}.`,
          `From ${somebody} with an eye on ${aim.ing}, a request for advice.`,
        ]
      : aim !== undefined
        ? [
            `${capital(clause)}; I hope to ${aim.to} and could use your advice.`,
            `May I ask your advice? ${capital(clause)}, and I hope to ${aim.to}.`,
            `I'm thinking about ${aim.ing} and hoping for your advice; ${clause}.`,
            `Could you help me with ${aim.ing}? ${capital(clause)}.`,
            `${capital(clause)}, and your advice on ${aim.ing} would help me.`,
            `I'd like your advice on ${aim.ing}: ${clause}.`,
          ]
        : [
            `${capital(clause)}, and I could use your advice.`,
            `May I ask your advice? ${capital(clause)}.`,
            `I'm hoping for some advice from you; ${clause}.`,
            `Could you help me with a few questions? ${capital(clause)}.`,
            `${capital(clause)}. Might I ask you for advice?`,
            `A word of advice from you would help me: ${clause}.`,
          ];
  return [...led, { text: choose('open', wordings), facts }];
}

/** Why them, or what the two share, whichever is there and short enough. */
function whyOf(setting: Setting): Piece[] {
  const { choose, why } = setting;
  if (why?.kind === 'thing' && why.text.length <= 90)
    return [
      pieceOf(
        choose('why', [
          `I'm asking you because of ${why.text}.`,
          `${capital(why.text)} made me think of you.`,
          `I'd love to hear more about ${why.text}.`,
          `It is ${why.text} that I'd like to ask about.`,
          `Why you? ${capital(why.text)}.`,
          `You came to mind through ${why.text}.`,
        ]),
        fact('why-them', why.text, 'page'),
        2,
      ),
    ];
  const ground = groundLine(setting).map((piece) => ({ ...piece, spare: 3 }));
  return [...whyLine(setting).map((piece) => ({ ...piece, spare: 2 })), ...(why === undefined ? ground : [])];
}

function askOf({ choose, minutes }: Setting): Piece[] {
  return [
    {
      text: choose('ask', [
        `Would ${minutes} minutes on the phone be possible?`,
        `Could we talk for ${minutes} minutes, whenever suits you?`,
        `Might I have ${minutes} minutes of your time, any day you like?`,
        `${minutes} minutes by phone or video would be plenty.`,
        `Would you have ${minutes} minutes for a call?`,
        `A call of ${minutes} minutes would do, at an hour of your choosing.`,
        `May I ring you for ${minutes} minutes some day?`,
      ]),
    },
    {
      text: choose('out', [
        'No is a fine answer, too.',
        'If not, no harm done.',
        'Please feel free to say no.',
        'I understand if not.',
        "No hard feelings if it doesn't suit.",
        "And if you're too busy, that's fine.",
        'Only if it suits you, of course.',
      ]),
      spare: 1,
    },
  ];
}

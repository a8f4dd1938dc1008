import type { LetterMaker } from '../maker.ts';
import { closedOnce } from '../parts.ts';
import { capital } from './given-line.ts';
import { groundLine } from './lines/ground.ts';
import { howLine } from './lines/how.ts';
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
    'who-suggested',
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
      call === undefined
        ? 'Hello,'
        : `${setting.choose('hi', setting.how?.met ? ['Hi', 'Hello'] : ['Hi', 'Hello', 'Dear'])} ${call},`;
    const rest = [...whyOf(setting), ...askOf(setting)];
    const bodyOf = (kept: Piece[]) => {
      const text = closedOnce(kept.map((piece) => piece.text).join(' '));
      return `${greeting}\n${text}${me.name === '' ? '' : `\n${me.name}`}`;
    };
    // What there is no room for is said in fewer words before anything goes.
    let kept = [false, true]
      .map((brief) => [...openOf(setting, brief), ...rest])
      .find((pieces) => [...bodyOf(pieces)].length <= NOTE_CHARACTERS) ?? [...openOf(setting, true), ...rest];
    for (;;) {
      const sparest = Math.max(0, ...kept.map(({ spare = 0 }) => spare));
      if (sparest === 0 || [...bodyOf(kept)].length <= NOTE_CHARACTERS) break;
      kept = kept.filter(({ spare = 0 }) => spare !== sparest);
    }
    const facts = kept.flatMap((piece) => piece.facts ?? []);
    return {
      letter: { kind: 'note', subject: '', body: bodyOf(kept), facts },
      wanting: wantingFor(input, setting),
    };
  },
};

/** How they come to know of each other; who asks for help, in one breath where that fits, shorter where a background is long. */
function openOf(setting: Setting, brief: boolean): Piece[] {
  const { choose, me, leader, how } = setting;
  const known: Piece[] = [
    ...(leader === undefined
      ? []
      : [
          pieceOf(
            choose('led', [
              `${capital(leader.said)} gave me your name.`,
              `${capital(leader.said)} suggested I write.`,
              `I have your name from ${leader.said}.`,
              `${capital(leader.said)} pointed me to you.`,
            ]),
            fact('led-by', leader.said, 'page'),
          ),
        ]),
    ...(how === undefined
      ? []
      : brief
        ? [pieceOf(`${capital(how.clause)}.`, fact('common-ground', how.clause, 'page'), 0.5)]
        : howLine(setting)),
  ];
  const { somebody, aim, clause, background } = me;
  const facts = background === undefined ? [] : [fact('background', background, 'me')];
  const short = !brief && clause !== undefined && clause.length <= 60 && (aim?.to.length ?? 0) <= 40;
  if (!short || clause === undefined) {
    // Whoever has no room for both says what they hope for.
    if (aim !== undefined && aim.to.length <= 60)
      return [
        ...known,
        {
          text: choose('open', [
            `I'm hoping to ${aim.to} and could use your advice.`,
            `I'm thinking about ${aim.ing}: may I ask your advice?`,
            `May I ask your advice? I'm hoping to ${aim.to}.`,
            `I'm looking for advice about ${aim.ing}.`,
            `Could I ask you for advice? I'm working towards ${aim.ing}.`,
            `I'm trying to find out about ${aim.ing} and would be glad of your advice.`,
          ]),
        },
      ];
    return [
      ...known,
      ...(clause === undefined || clause.length > 110
        ? [
            {
              text: choose('open', [
                'May I ask for your advice?',
                "I'm hoping for a little advice from you.",
                'Could you help me with a few questions?',
                'I could use some advice from you.',
                'Would you help me with some advice?',
                "I'm looking for advice.",
              ]),
            },
          ]
        : [
            {
              text: choose('open', [
                `${capital(clause)}: may I ask your advice?`,
                `${capital(clause)}, and could use your advice.`.replace(
                  /, and could(?=.*$)/u,
                  /^I(?:['’]m)? /u.test(clause) ? ' and could' : ', and I could',
                ),
                `May I ask your advice? ${capital(clause)}.`,
              ]),
              facts,
            },
          ]),
    ];
  }
  const wordings =
    somebody !== undefined && aim !== undefined
      ? [
          `I'm ${somebody} hoping to ${aim.to}, and could use your advice.`,
          `May I ask your advice? I'm ${somebody} and hope to ${aim.to}.`,
          `Could you help ${somebody} who hopes to ${aim.to}?`,
          `I hope to ${aim.to} and would value your advice; I'm ${somebody}.`,
          `As ${somebody} who would like to ${aim.to}, I'm hoping for your advice.`,
          `I'd be glad of your advice: I'm ${somebody} working towards ${aim.ing}.`,
          `I'm ${somebody} thinking about ${aim.ing}: could I ask your advice?`,
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
            `Some advice from you would help me: ${clause}.`,
          ];
  return [...known, { text: choose('open', wordings), facts }];
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
          `My questions are about ${why.text}.`,
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

import { asSentence, capital, type GivenLine } from '../given-line.ts';
import { fact, type Piece, pieceOf } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** Why this person in particular. Without a reason of the user's own it says what is known: their role, their company. */
export function whyLine(setting: Setting): Piece[] {
  const { choose, why } = setting;
  if (why === undefined) {
    const lines = fromPage(setting);
    return lines.length === 0 ? [] : [{ text: choose('why', lines) }];
  }
  const text = choose('why', WORDINGS[why.kind](why));
  return [pieceOf(text, fact('why-them', why.text, 'page'))];
}

const thing = ({ text }: GivenLine): string[] => [
  `I'm writing to you because of ${text}.`,
  `You came to mind because of ${text}.`,
  `It was ${text} that made me want to ask you.`,
  `I'm asking you in particular because of ${text}.`,
  `I was glad to come across ${text}, and would like to hear more.`,
  `${capital(text)} gave me the idea of asking you.`,
  `I'd love to hear more about ${text}, which is why I'm asking you in particular.`,
  `${capital(text)} caught my eye, so I'm asking you rather than somebody else.`,
  `Why you? Because of ${text}.`,
];

const how = ({ text }: GivenLine): string[] => [
  `I'd love to hear ${text}, which is why I'm asking you in particular.`,
  `What I would most like to ask you is ${text}.`,
  `${capital(text)} is what I'd like to understand, and so I thought of you.`,
  `You came to mind because I would like to know ${text}.`,
  `I keep wondering ${text}, and would like to hear it from you.`,
  `If you told me ${text}, I would learn more than from any book.`,
];

const you = ({ text, whole }: GivenLine): string[] =>
  whole
    ? afterColon(text)
    : [
        `I'm asking you in particular because ${text}.`,
        `What caught my attention is that ${text}.`,
        `${capital(text)}, and I'd like to learn from that.`,
        `I thought of you because ${text}.`,
        `I saw that ${text}, so I'd value your view.`,
        `${capital(text)}: that is why I'm writing to you and not to somebody else.`,
        `There is a reason why I picked you: ${text}.`,
        `I noticed that ${text}, and it made me want to hear your story.`,
      ];

/** The user's own words as a sentence, and what follows from them. */
const own = ({ text, whole }: GivenLine): string[] =>
  whole
    ? LINKS.map((link) => `${asSentence(text)} ${link}`)
    : [
        ...LINKS.slice(0, 6).map((link) => `${asSentence(text)} ${link}`),
        `${capital(text)}, and so I thought of you.`,
        `${capital(text)}, which is why I'd rather ask you than anybody else.`,
        `There is a reason why I'm asking you: ${text}.`,
        `I'll say why I chose you: ${text}.`,
        `You came to mind because ${text}.`,
      ];

const LINKS = [
  'That is why I thought of you.',
  'It is why I ask you and not somebody else.',
  'That made me want to write to you.',
  'So I wanted to ask you.',
  'You can see why I would like to hear your side of it.',
  'This is how I came to write to you.',
  'I would love to hear more about it from you.',
];

const afterColon = (text: string): string[] =>
  [
    `Here is why I'm asking you in particular: ${text}.`,
    `The reason why I thought of you is simple: ${text}.`,
    `One thing made me write to you and not to somebody else: ${text}.`,
    `Why you? ${asSentence(text)}`,
    `You came to mind for a reason: ${text}.`,
    `What put you at the top of my list: ${text}.`,
    `My reason for asking you, of all people: ${text}.`,
    `I'm not asking just anybody, and will say why: ${text}.`,
    `If you wonder why I write to you: ${text}.`,
  ].map((line) => line.replace(/([.?!…])\.$/u, '$1'));

const free = ({ text, whole }: GivenLine): string[] =>
  whole ? own({ kind: 'free', text, whole }) : afterColon(text);

const WORDINGS: Record<GivenLine['kind'], (why: GivenLine) => string[]> = {
  thing,
  how,
  you,
  me: own,
  we: own,
  free,
};

/** What the page says of their work, and no more; where it says nothing, what is wished for. */
function fromPage({ role, company, me, how, leader }: Setting): string[] {
  const at = company === undefined ? '' : ` at ${company}`;
  if (role !== undefined)
    return [
      `You are ${role}${at}, so I thought that you could tell me what it is really like.`,
      `As ${role}${at}, you see every day what I can only read about.`,
      `I'd like to understand what the work of ${role}${at} is really like, and you would know.`,
      `What I can't look up is how it feels to be ${role}${at}; you could tell me.`,
      `I'm asking you because you work as ${role}${at}.`,
      `Your view as ${role}${at} would be worth more to me than anything I could read.`,
      `My questions are about the daily life of ${role}${at}.`,
    ];
  if (company !== undefined)
    return [
      `I'd like to understand what the work at ${company} is really like.`,
      `You see ${company} from the inside, and I only from the outside.`,
      `As you are at ${company}, I thought that you could tell me what no website does.`,
      `What interests me is how people work at ${company}.`,
      `My questions are about the work at ${company}.`,
      `I'm asking you because of your work at ${company}.`,
      `${capital(company)} interests me, and I would rather ask a person than a search engine.`,
    ];
  if (how !== undefined || leader !== undefined) return [];
  const { aim } = me;
  return aim === undefined
    ? [
        "I'd be interested to hear how you came to the work you do.",
        'I would love to hear about your work.',
        'How you came to your work is what I would most like to hear.',
        "I'd like to hear about your work from you.",
        'What I would like to hear about is your own path.',
        'It is your own story that I would most like to hear.',
      ]
    : [
        "I'd like to hear from somebody who can tell me more than a website does.",
        `Anything you can tell me about ${aim.ing} would help.`,
        'I would rather ask a person than a search engine.',
        `I'd like to hear what you make of ${aim.ing}.`,
        `What would you tell somebody who wants to ${aim.to}?`,
        'I would much rather hear it from you than read about it.',
      ];
}

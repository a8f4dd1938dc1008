import { type Foul, sentenceRanges } from '@anyone-else/protocol';
import { OPEN_FORM } from '@anyone-else/scoring';
import type { Candidate, HintFinder, Way } from './candidate.ts';
import { isRefused } from './declining.ts';
import { openingsNow } from './follow-up.ts';
import { quoted } from './quoting.ts';
import { takingUp } from './taking-up.ts';
import { openQuestions } from './topics.ts';
import type { Who } from './who.ts';
import { capital } from './wording.ts';

/** A question of the contact's about the user; not one that only hands over the word. */
const ABOUT_YOU = /\b(?:you|your|yours|you['’](?:re|ve|d|ll))\b/iu;
const HANDS_OVER =
  /\b(?:(?:what|how|where) (?:can|could|should|shall|would|do) (?:i|we|you (?:like|want|fancy))\b|(?:like|want|wanted|hoping|need) (?:me )?to (?:know|ask|hear|start|begin|talk)|anything else|what else|ask me|shall (?:we|i)|fire away|where do you want|does that|do you (?:see|know what|follow|mind|need|want)|you know|isn['’]t it|right|ok(?:ay)?|make sense|if you|have you got|can you hear|are you (?:there|all right)|what['’]s on your)\b/iu;

/** They asked back: a sentence or two, in words that only the user has, and the talk is theirs again. */
export const answerThem: HintFinder = ({ who, fresh }) => {
  for (const turn of fresh.toReversed()) {
    const asked = sentenceRanges(turn.text)
      .map(({ start, end }) => turn.text.slice(start, end).trim())
      .findLast((sentence) => sentence.endsWith('?'));
    if (!asked || !ABOUT_YOU.test(asked) || HANDS_OVER.test(asked)) continue;
    return [
      {
        kind: 'follow-up',
        worth: 92,
        ways: [
          {
            text: `${capital(who.they)} asked you: ${quoted(asked)} Answer in a sentence or two of your own, then give the talk back with a question.`,
          },
        ],
        about: { turn: turn.index, quote: asked },
      },
    ];
  }
  return [];
};

/** What to say after a slip: each text with the words that go before a question. */
type Told = readonly (readonly [text: string, first: string])[];

const APOLOGY = ({ them }: Who): Told => [
  [
    'That may have hurt. A short apology mends most of it; then ask about something else.',
    "I'm sorry, that came out wrong.",
  ],
  [
    `That was sharp again. Say plainly that you are sorry, and then listen to ${them}.`,
    "I'm sorry. That was unfair of me.",
  ],
  [
    'Hard words close people up. One honest sentence opens them again.',
    'I was short with you, and I apologise.',
  ],
];

const LETTING_GO = ({ they, their, them }: Who): Told => [
  [
    `Let go of the favour: ${they} will offer what ${they} can. Ask about ${their} work instead.`,
    "That's quite all right.",
  ],
  [
    `That door is closed for today. What ${they} can tell you is worth more: go back to ${their} work.`,
    'I understand.',
  ],
  [
    `Asking for it again makes it harder for ${them} to help later. Show that you came to learn.`,
    'I did not mean to put you on the spot.',
  ],
];

/** The user was unkind, or asked for what the contact then refused: let go of it, and turn to the contact's world. */
export const letGo: HintFinder = (moment) => {
  const { lastOwn, who, fresh, heard } = moment;
  const fouls = lastOwn?.labels.fouls ?? [];
  if (!lastOwn || fresh.length === 0) return [];
  const grasped = isRefused(fouls, heard);
  const told = fouls.includes('rude') ? APOLOGY(who) : grasped ? LETTING_GO(who) : undefined;
  if (!told) return [];
  return [
    {
      kind: 'next-topic',
      worth: 96,
      // The last slip is what matters now, however often it was spoken of.
      ways: told.map(([text, first], at) =>
        withQuestion(text, first, openQuestions(moment)[at] ?? OPEN_FORM.other),
      ),
      about: { turn: lastOwn.index, quote: lastOwn.text.trim() },
      again: true,
    },
  ];
};

const withQuestion = (text: string, first: string, question: string): Way => ({
  text,
  better: `${first} ${question}`,
});

/** Other slips, each with what would do better. */
const MENDED: Partial<Record<Foul, (who: Who) => readonly string[]>> = {
  'turned-to-self': ({ them, their }) => [
    `Your last turn was about yourself. Give the talk back to ${them}.`,
    `Yours keeps until you are asked. Stay with ${their} story for now.`,
    `Once more the talk came round to you. One question about ${their} world turns it.`,
  ],
  'question-stacking': ({ they, s }) => [
    `You asked several things at once, and ${they} can only begin with one. Ask one.`,
    `One question at a time: pick the one that you most want answered.`,
    `Several questions in one breath again: the first is what ${they} ${s('remember')} least. Ask only one.`,
  ],
  googleable: ({ they }) => [
    `That can be read elsewhere. Ask for what only ${they} can tell you.`,
    `Facts can be looked up; how it is can only be told. Ask how it is.`,
  ],
  'pick-your-brain': () => [
    'Ask for one thing in particular: it is easier to answer than an open invitation.',
  ],
  'resume-push': ({ their }) => [`Leave your papers for later, and ask about ${their} work.`],
};

/** A slip of another kind: what was said can still be taken up, or the plan goes on. */
export const slips: HintFinder = (moment) => {
  const { lastOwn, who, fresh } = moment;
  if (!lastOwn || fresh.length === 0) return [];
  const foul = lastOwn.labels.fouls.find((one) => MENDED[one]);
  const texts = foul && MENDED[foul]?.(who);
  if (!texts) return [];
  const opening = foul === 'googleable' ? undefined : openingsNow(moment)[0];
  const question = openQuestions(moment)[0] ?? OPEN_FORM.other;
  const better = opening ? takingUp(opening.piece, opening.turn.index >> 1, false, who).better : question;
  const about = opening && { turn: opening.turn.index, quote: opening.piece.words };
  const candidate: Candidate = {
    kind: 'next-topic',
    worth: 88,
    ways: texts.map((text) => ({ text, better })),
    again: true,
  };
  return [about ? { ...candidate, kind: 'follow-up', about } : candidate];
};

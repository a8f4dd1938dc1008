import { sentenceRanges } from '@anyone-else/protocol';
import { OPEN_FORM } from '@anyone-else/scoring';
import type { HintFinder } from './candidate.ts';
import { nextTopic } from './topics.ts';
import { capital } from './wording.ts';

/** A question of the contact's about the user; not one that only hands over the word. */
const ABOUT_YOU = /\b(?:you|your|yours|you['’](?:re|ve|d|ll))\b/iu;
const HANDS_OVER =
  /\b(?:(?:what|how|where) (?:can|could|should|shall|would|do) (?:i|we|you (?:like|want|fancy))\b|(?:like|want|wanted|hoping|need) (?:me )?to (?:know|ask|hear|start|begin|talk)|anything else|what else|ask me|shall (?:we|i)|fire away|where do you want|does that|do you (?:see|know what|follow|mind|need|want)|you know|isn['’]t it|right|ok(?:ay)?|make sense|if you|have you got|can you hear|are you (?:there|all right)|what['’]s on your)\b/iu;

/** They asked back: a sentence or two, and the talk is theirs again. */
export const answerThem: HintFinder = (moment) => {
  const { who, fresh, visited } = moment;
  for (const turn of fresh.toReversed()) {
    const asked = sentenceRanges(turn.text)
      .map(({ start, end }) => turn.text.slice(start, end).trim())
      .findLast((sentence) => sentence.endsWith('?'));
    if (!asked || !ABOUT_YOU.test(asked) || HANDS_OVER.test(asked)) continue;
    const next = nextTopic(moment);
    return [
      {
        kind: 'follow-up',
        worth: 92,
        texts: [
          `${capital(who.they)} asked you: “${asked}” Answer in a sentence or two, then give the talk back with a question.`,
        ],
        betters: [next?.better ?? OPEN_FORM[visited.has('challenge') ? 'other' : 'challenge']],
        about: { turn: turn.index, quote: asked },
      },
    ];
  }
  return [];
};

/** The user asked for what one does not ask for, or was unkind: let go of it, and turn to the contact's world. */
export const letGo: HintFinder = (moment) => {
  const { lastOwn, who, fresh } = moment;
  const fouls = lastOwn?.labels.fouls ?? [];
  if (!lastOwn || fresh.length === 0) return [];
  const question = nextTopic(moment)?.better ?? OPEN_FORM.challenge;
  const about = { turn: lastOwn.index, quote: lastOwn.text.trim() };
  if (fouls.includes('rude'))
    return [
      {
        kind: 'next-topic',
        worth: 96,
        texts: ['That may have hurt. A short apology mends most of it; then ask about something else.'],
        betters: [`I'm sorry, that came out wrong. ${question}`],
        about,
      },
    ];
  if (!fouls.some((foul) => foul === 'asked-for-job' || foul === 'pressed' || foul === 'resume-push'))
    return [];
  return [
    {
      kind: 'next-topic',
      worth: 94,
      texts: [
        `Let go of the favour: ${who.they} will offer what ${who.they} can. Ask about ${who.their} work instead.`,
      ],
      betters: [`That's quite all right. ${question}`],
      about,
    },
  ];
};

import type { LetterCheckId, LetterKind } from '@anyone-else/protocol';
import type { Check } from '../check/check.ts';
import { closer } from '../check/items/closer.ts';
import { howItWent, ideaOfValue } from '../check/items/idea.ts';
import { lately } from '../check/items/lately.ts';
import { personal, takeaway } from '../check/items/learnt.ts';
import { theirOffer } from '../check/items/their-offer.ts';
import type { LetterMaker } from '../maker.ts';
import { checkIn } from './check-in/check-in.ts';
import { introductionThanks } from './introduction-thanks.ts';
import { onTheMarket } from './on-the-market.ts';
import { thankYou } from './thank-you.ts';

/** Letters after the talk. */
export const AFTER_LETTERS = {
  'thank-you': thankYou,
  'introduction-thanks': introductionThanks,
  'check-in': checkIn,
  'on-the-market': onTheMarket,
} satisfies Partial<Record<LetterKind, LetterMaker>>;

/** What only letters after the talk are checked for. */
export const AFTER_CHECKS: Partial<Record<LetterCheckId, Check>> = {
  takeaway,
  personal,
  'their-offer': theirOffer,
  closer,
  'idea-of-value': ideaOfValue,
  'how-it-went': howItWent,
  'not-too-soon': lately,
};

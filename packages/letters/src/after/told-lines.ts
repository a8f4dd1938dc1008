import { countWords, type PersonPage } from '@anyone-else/protocol';
import { small, tidied } from '../before/given-line.ts';
import { speaksOfOthers, turnedToYou } from '../before/turned-to-you.ts';
import { isTactless } from './tact.ts';

/** What the user wrote down about a talk, in forms that a letter to the contact can hold. */

type Whom = Pick<PersonPage, 'name' | 'pronouns'>;

/** A line that crowds out the rest of a short letter is not taken. */
const MOST_WORDS = 34;

/** A note of thanks is no place for the search itself. */
const OF_THE_SEARCH =
  /(?<![\p{L}])(?:r[ée]sum[ée]s?|c\.?v\.?s?|referrals?|refer me|hire me|hiring manager|vacanc(?:y|ies)|job (?:openings?|offers?))(?![\p{L}])/iu;

/** A line as one says it to the contact; undefined where it speaks of somebody in a way that nobody can turn round. */
export function lineToThem(typed: string, page: Whom): string | undefined {
  if (isTactless(typed)) return undefined;
  const turned = turnedToYou(tidied(typed), page);
  if (turned === undefined || speaksOfOthers(turned) || isTactless(turned) || OF_THE_SEARCH.test(turned))
    return undefined;
  const line = turned
    .replace(/[“”]/gu, '"')
    .replace(/(?<![\s.,;:])[\s.,;:]+$/u, '')
    .trim();
  const count = countWords(line);
  return count === 0 || count > MOST_WORDS ? undefined : line;
}

const THEY_WILL =
  /^(?:you(?:['’](?:ll|d|re going to)| will| would| could| can| may| might| are going to| is going to| said (?:that )?you(?:['’]d| would|['’]ll| will)| offered to| promised to| agreed to)|(?:offered|promised|agreed|happy|glad) to|will|would|to)\s+(?:also |gladly |maybe )*/iu;
const THEY_DO =
  /^(?:send|forward|share|e-?mail|mail|write|message|call|ring|introduce|connect|put|ask|check|look|read|review|show|lend|give|pass|talk|speak|invite|meet|help|let|tell|find|get|point|bring|add|arrange|set|book|save|print|copy|recommend|mention|walk|take|make|keep)\s\S/iu;

/** 'Send me the checklist', 'she will send me …' as 'your offer to send me the checklist'; undefined for anything else. */
export function offerLine(typed: string, page: Whom): string | undefined {
  const line = lineToThem(typed, page);
  if (line === undefined) return undefined;
  const deed = line.replace(THEY_WILL, '');
  return THEY_DO.test(deed) ? `your offer to ${small(deed)}` : undefined;
}

const I_WILL =
  /^(?:I(?:['’](?:ll|d|m going to)| will| would| am going to| have to| must| promised to| said (?:that )?I(?:['’]d| would|['’]ll| will))|promised to|to|must)\s+(?:also )?/iu;
const I_DO =
  /^(?:send|forward|share|e-?mail|mail|write|read|try|watch|listen|visit|draw|practi[sc]e|count|start|learn|sketch|build|record|make|ask|measure|map|finish|report|let|tell|show|bring|call|ring|look|check|introduce|apply|redo|rewrite|design|take|join|come|go|give|get|keep|put|test)\s\S/iu;
/** Nothing for a letter of this kind. */
const UNFIT = /(?<![\p{L}])(?:r[ée]sum[ée]s?|cvs?|jobs?|referral|application|linkedin)(?![\p{L}])/iu;

/** 'Send her the drawing' as "I'll send you the drawing"; undefined for anything else. */
export function ownLine(typed: string, page: Whom): string | undefined {
  const line = lineToThem(typed, page);
  if (line === undefined) return undefined;
  const deed = line.replace(I_WILL, '');
  return I_DO.test(deed) && !UNFIT.test(deed) && !/[.!?]\s/u.test(deed) ? `I'll ${small(deed)}` : undefined;
}

import type { OutcomeFact, PersonPage, TalkOutcome } from '@anyone-else/protocol';
import type { Own } from '../next-parts.ts';
import type { Offered } from '../people-parts.ts';
import type { Takeaway } from '../takeaways.ts';
import type { Told } from '../told.ts';
import { isTactless } from './tact.ts';
import { lineToThem, offerLine, ownLine } from './told-lines.ts';

type Whom = Pick<PersonPage, 'name' | 'pronouns'>;

/** The words between the marks, where all of a fact is a quotation; undefined for the user's own words. */
export const quotedIn = ({ text }: Pick<OutcomeFact, 'text'>): string | undefined =>
  /^“([^“”]+?)\.?”$/u.exec(text)?.[1];

/** 'Talked about parking': what they did, and nothing that was learnt. */
const OF_THEM =
  /^(?:was|were|is|has|had|did|didn['’]t|doesn['’]t|talked|spoke|kept|seem(?:s|ed)|looked|complained|said nothing|went on)(?![\p{L}])/iu;

/** What was learnt, as a letter takes it up: the contact's words, or the user's said to the contact. */
export function learntFrom(fact: OutcomeFact, page: Whom): Takeaway | undefined {
  const quote = quotedIn(fact);
  if (quote !== undefined) return { turn: fact.turn, text: quote, form: 'quote' };
  // Of a talk that was written down, only words of the talk.
  const text = fact.turn === null ? lineToThem(fact.text, page) : undefined;
  return text === undefined || OF_THEM.test(text) ? undefined : { turn: null, text, form: 'note' };
}

/** Something of theirs: what the user says of themself is none. */
export function storyFrom(fact: OutcomeFact, page: Whom): Takeaway | undefined {
  const story = learntFrom(fact, page);
  return story?.form === 'note' && /^I(?![\p{L}])/u.test(story.text) ? undefined : story;
}

const INTRODUCES = /\b(?:introduc|in touch|connect)/iu;

/** What came of a talk, as the note takes it up. */
export function toldFrom(outcome: TalkOutcome, page: Whom): Told {
  const { takeaways, personal, introduction, names } = outcome;
  const story = personal === null ? undefined : storyFrom(personal, page);
  const offered = outcome.promises.flatMap((fact): Offered[] => {
    const quote = quotedIn(fact);
    const text = quote ?? (fact.turn === null ? offerLine(fact.text, page) : undefined);
    return text === undefined
      ? []
      : [{ turn: fact.turn, text, quoted: quote !== undefined, introduces: INTRODUCES.test(text) }];
  });
  const touch: Offered[] =
    introduction?.offered === true && !offered.some(({ introduces }) => introduces)
      ? [
          {
            turn: introduction.turn,
            text:
              names.length === 1
                ? 'your offer to put the two of us in touch'
                : 'your offer of an introduction',
            quoted: false,
            introduces: true,
          },
        ]
      : [];
  return {
    takeaways: takeaways.flatMap((fact) => learntFrom(fact, page) ?? []).slice(0, 2),
    personal: story,
    offered: [...touch, ...offered].slice(0, 2),
    introductionSettled: introduction !== null,
  };
}

/** The first thing the user said they would do that a letter can repeat. */
export function ownFrom({ ownPromises }: TalkOutcome, page: Whom): Own | undefined {
  for (const { text, turn } of ownPromises) {
    if (turn === null && isTactless(text)) continue;
    if (/^I(?:['’]ll| will) /u.test(text)) return { kind: 'own-promise', text, turn, ...from(turn) };
    const said = ownLine(text, page);
    if (said !== undefined) return { kind: 'own-promise', text: said, turn, ...from(turn) };
  }
  return undefined;
}

/** What the user told rests on no turn, and says so. */
export const from = (turn: number | null): { from?: 'told' } => (turn === null ? { from: 'told' } : {});

import type { Beat, Reading } from '@anyone-else/protocol';
import {
  bestQuestion,
  companyOf,
  exampleOf,
  OPEN_FORM,
  oneLikeMe,
  openedForm,
  type Talk,
} from '@anyone-else/scoring';
import { waysToAsk } from '../hint/ways-to-ask.ts';
import type { LookUpKind } from './look-up-kinds.ts';
import type { Favour, Unkind } from './manners.ts';
import { bareWords } from './missing.ts';
import { type Preparing, talkAhead } from './preparing.ts';

/** What is to be mended in a question; the first of them decides the other wording. */
export interface Faults {
  favour: Favour | undefined;
  unkind: Unkind | undefined;
  verdictOnMe: boolean;
  lookUp: { kind?: LookUpKind } | undefined;
  stacked: boolean;
  closed: boolean;
}

/** Another way to put it, in the user's own situation; undefined where none is worth showing. */
export function betterFor(
  text: string,
  { labels }: Reading,
  faults: Faults,
  preparing: Preparing,
): string | undefined {
  const talk = talkAhead(preparing);
  const beat = labels.beats.find((one) => one !== 'other' && one !== 'thanks' && one !== 'time-check');
  const { favour, unkind, verdictOnMe, lookUp, stacked, closed } = faults;
  const better = favour
    ? insteadOfFavour(favour, talk)
    : unkind
      ? insteadOfUnkind(unkind, beat, talk)
      : verdictOnMe
        ? beat && beat !== 'fit'
          ? singleOf(talk, beat)
          : OPEN_FORM.fit
        : lookUp
          ? insteadOfFact(lookUp.kind, talk, preparing)
          : stacked
            ? bestQuestion(text)
            : closed
              ? (openedForm(text.trim()) ?? (beat ? singleOf(talk, beat, text) : undefined))
              : undefined;
  return better === undefined || alike(better, text) ? undefined : better;
}

const alike = (one: string, other: string): boolean => bareWords(one) === bareWords(other);

/** The plan's question on the topic, or another where that is what was typed. */
function singleOf(talk: Talk, beat: Beat, typed = ''): string {
  const ways = waysToAsk(talk, beat).filter((way) => !alike(way, typed) && !CLOSED.test(way));
  return ways[0] ?? OPEN_FORM[beat];
}
const CLOSED = /^(?:is|are|do|does|did|can|could|would|will|may|have|has)\b/iu;

const insteadOfFavour = (favour: Favour, talk: Talk): string | undefined =>
  favour === 'papers'
    ? `When an application comes in from ${oneLikeMe(talk)}, what do you hope to find in it?`
    : favour === 'introduction'
      ? undefined
      : `In your experience, what makes somebody at ${companyOf(talk)} look twice at ${oneLikeMe(talk)}?`;

const insteadOfUnkind = (unkind: Unkind, beat: Beat | undefined, talk: Talk): string =>
  unkind === 'pay'
    ? 'How do people who are new to this find out what would be fair to ask for?'
    : unkind === 'private'
      ? OPEN_FORM['work-life']
      : unkind === 'corner'
        ? OPEN_FORM.culture
        : (exampleOf(talk, beat ?? 'journey') ?? OPEN_FORM[beat ?? 'journey']);

/** What only somebody inside can say of the thing that was asked for. */
function insteadOfFact(kind: LookUpKind | undefined, talk: Talk, { page }: Preparing): string {
  const company = companyOf(talk);
  const inside = `I have read up on ${company}. What would surprise me if I saw it from the inside?`;
  if (kind === 'title' || kind === 'meaning')
    return page.role
      ? `What does being ${/^[aeiou]/iu.test(page.role) ? 'an' : 'a'} ${page.role} mean on an ordinary Tuesday?`
      : 'What does your job mean on an ordinary Tuesday?';
  const instead: Partial<Record<LookUpKind, string>> = {
    size: `What does it change for you that ${company} is the size it is?`,
    founding: `What has changed most at ${company} since you came?`,
    years: `What has kept you at ${company}?`,
    before: 'What from your life before this do you still use?',
    studies: 'What did you have to learn that no course had taught you?',
    heads: 'How does a decision get made where you work, from the first idea to the yes?',
    rivals: 'What do others in your field do that you watch closely?',
    clients: 'What do the people you work for thank you for, and what do they never see?',
    values: `What does ${company} care about that you can tell on an ordinary day?`,
  };
  return (kind && instead[kind]) ?? inside;
}

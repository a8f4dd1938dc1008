import type { Me, PersonPage, Playbook, Sheet } from '@anyone-else/protocol';
import { type Talk, viewTalk } from '@anyone-else/scoring';

/** A talk that is being prepared: with whom, by whom, under which playbook, and what is known before. */
export interface Preparing {
  page: Pick<PersonPage, 'name' | 'role' | 'company' | 'pronouns'>;
  me: Pick<Me, 'background' | 'targetRole'>;
  playbook: Playbook;
  /** What the user knows already, a fact a line: see `knownFacts`. */
  known: readonly string[];
}

/** The most facts, and the longest, that a contact's file takes. */
const MOST_FACTS = 12;
const LONGEST_FACT = 240;

/**
 * What the user already knows, each fact once: the lines of the person's page, then what the sheet says of the company
 * and of the person. The contact that is made of the page guards these as what anybody could look up.
 */
export function knownFacts(page: Pick<PersonPage, 'known'>, answers: Sheet['answers']): string[] {
  const written = [answers.company, answers.person].flatMap((answer) => linesOf(answer ?? ''));
  const facts = [...page.known, ...written]
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => /\p{L}{2}/u.test(line) && line.length <= LONGEST_FACT && !isDoubt(line));
  return [
    ...new Map(facts.map((fact) => [fact.toLowerCase().replace(/(?<![.!])[.!]+$/u, ''), fact])).values(),
  ];
}

/** As many of them as a contact's file has room for. */
export const guardedFacts = (page: Pick<PersonPage, 'known'>, answers: Sheet['answers']): string[] =>
  knownFacts(page, answers).slice(0, MOST_FACTS);

/** A line or a sentence each, without the dashes of a list. */
const linesOf = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((line) => line.replace(/^\s*(?:[-–—*•·]|\d+[.)])\s+/u, '').replace(/[;,]\s*$/u, ''));

/** What the user wonders about is no fact. */
const isDoubt = (line: string): boolean =>
  /\?\s*$/u.test(line) || /^(?:nothing|no idea|not (?:much|sure)|ask\b|find out)/iu.test(line);

/** The talk before a word was said: what wordings are filled in from. */
export const talkAhead = ({ page, me, playbook }: Preparing): Talk =>
  viewTalk({
    turns: [],
    playbook,
    readerVersion: '',
    user: { background: me.background, targetRole: me.targetRole },
    contact: { name: page.name, role: page.role, company: page.company, pronouns: page.pronouns },
  });

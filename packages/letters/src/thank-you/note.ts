import { type Letter, type LetterFact, spokenName } from '@anyone-else/protocol';
import { inOneLine } from '../fields.ts';
import { type Next, nextParts } from '../next-parts.ts';
import type { OwnWords } from '../own-words.ts';
import { layOut, type Part } from '../parts.ts';
import { type People, peopleParts } from '../people-parts.ts';
import { keptParts, personalPart, takeawayParts } from '../talk-parts.ts';
import type { Told } from '../told.ts';
import { choosing } from '../wording.ts';
import { subjectLine, thanksLine } from './wordings/thanks.ts';

/** What one note is made of, wherever it comes from. */
export interface Material {
  greeting: string;
  /** As the note is signed. */
  userName: string | undefined;
  company: string | undefined;
  names: People['names'];
  told: Told;
  /** What the user said would stay with them. */
  kept: OwnWords | undefined;
  next: Omit<Next, 'names'>;
  /** What tells this talk from others: the same words give the same note. */
  talk: readonly string[];
}

/** No workplace to thank them for. */
const NO_COMPANY = /^(?:-|none|n\/a|self[- ]employed|freelance|freelancer|independent|retired)$/i;

/**
 * The note: at most 170 words, every fact listed, each sentence one of several wordings that the talk itself chooses, so
 * that notes on different talks do not read alike.
 */
export function noteFrom({ greeting, userName, company, names, told, kept, next, talk }: Material): Letter {
  const choose = choosing(talk);
  const workplace = inOneLine(company);
  const at = workplace === undefined || NO_COMPANY.test(workplace) ? undefined : workplace;
  const learnt =
    kept === undefined
      ? inTurn(takeawayParts(told.takeaways, choose), personalPart(told.personal, choose), told, choose)
      : keptParts(kept, told.takeaways, choose);
  const people = peopleParts({ names, ...told }, choose);
  const parts: Part[] = [
    { paragraph: 'thanks', text: thanksLine(choose, at), facts: [], spare: 0 },
    ...(choose('order', ['talk', 'talk', 'people']) === 'talk'
      ? [...learnt, ...people]
      : [...people, ...learnt]),
    ...nextParts({ ...next, names }, choose),
  ];
  const name = inOneLine(userName && spokenName(userName));
  const { body, facts } = layOut(
    greeting,
    parts,
    name === undefined ? 'Warm regards,' : `Warm regards,\n${name}`,
  );
  return { kind: 'thank-you', subject: subjectLine(choose, at), body, facts: workFirst(facts) };
}

/** Their own story may come before the work, in their own words only: a phrase is worded to follow. */
function inTurn(
  work: Part[],
  story: Part[],
  { personal }: Told,
  choose: ReturnType<typeof choosing>,
): Part[] {
  const first = personal?.form === 'quote' && choose('story', ['work', 'work', 'story']) === 'story';
  return first ? [...story, ...work] : [...work, ...story];
}

/** What was learnt stands first in the list, wherever it stands in the note. */
function workFirst(facts: readonly LetterFact[]): LetterFact[] {
  const rank = ({ kind }: LetterFact) => (kind === 'takeaway' ? 0 : kind === 'personal' ? 1 : 2);
  return [...facts].sort((a, b) => rank(a) - rank(b));
}

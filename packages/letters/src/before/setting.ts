import { callName, plainRole, spokenName } from '@anyone-else/protocol';
import { inOneLine } from '../fields.ts';
import type { LetterInput } from '../letter-input.ts';
import { meaningOf, overlap } from '../meaning.ts';
import { type Choose, choosing } from '../wording.ts';
import { type AboutMe, aboutMe } from './about-me.ts';
import { calledWell } from './called-well.ts';
import { type GivenLine, givenLine } from './given-line.ts';
import { type Ground, groundIn } from './ground-line.ts';
import { type HowKnown, howIn } from './how-line.ts';
import { isSomebody, smallRole, withArticle } from './nouns.ts';
import { namedIn } from './scribble.ts';

/** The facts of a letter before the talk, in forms that its sentences can hold. What is missing is undefined. */
export interface Setting {
  choose: Choose;
  me: AboutMe;
  /** As one calls them. */
  call: string | undefined;
  /** 'a product designer', 'a head of product'. */
  role: string | undefined;
  company: string | undefined;
  why: GivenLine | undefined;
  /** How the two know each other; undefined as well where another line of the letter says it. */
  how: HowKnown | undefined;
  ground: Ground | undefined;
  minutes: number;
  /** Whoever gave the user their name; `said` within a sentence: 'Jo Marsh', 'my cousin Bisi'. */
  leader: { said: string } | undefined;
  /** They live in another zone: nobody proposes a coffee. */
  far: boolean;
}

export function settingOf(input: LetterInput, kind: string): Setting {
  const { page, me } = input;
  const facts = [kind, page.name, page.role, page.company, page.why, me.name, me.background, me.targetRole];
  const why = givenLine(page.why, page);
  const told = howIn(page.how, page);
  const leaderName = inOneLine(input.ledBy?.name && spokenName(calledWell(input.ledBy.name)));
  const leader = leaderName ?? told?.by;
  const said = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && overlap(meaningOf(one), meaningOf(other)) >= 0.5;
  const how =
    told === undefined || (leader !== undefined && (told.by !== undefined || said(leader, told.clause)))
      ? undefined
      : told;
  const ground = page.ground
    .map((line) => groundIn(line, page))
    .find(
      (one) =>
        one !== undefined &&
        ![leader, how?.clause, why?.text].some((other) => said(one.text, other) || said(other, one.text)),
    );
  return {
    choose: choosing(facts),
    me: aboutMe(me),
    call: callName(calledWell(page.name)),
    role: roleOf(namedIn(page.role) ?? ''),
    company: inOneLine(namedIn(page.company)),
    why,
    how: how !== undefined && said(how.clause, why?.text) ? undefined : how,
    ground,
    minutes: me.minutes,
    leader: leader === undefined ? undefined : { said: leader },
    far: page.zone !== '' && me.zone !== '' && page.zone !== me.zone,
  };
}

/** Their role as it follows 'as'; undefined where it is a department or says more than a role. */
function roleOf(typed: string): string | undefined {
  const role = inOneLine(plainRole(typed));
  if (role === undefined || /[,;:/|()]|\s(?:at|@)\s/u.test(role) || !isSomebody(role)) return undefined;
  const said = withArticle(smallRole(role));
  return /^(?:an?|the|one of|part of) /iu.test(said) ? said : `a ${said}`;
}

import { callName, plainRole, spokenName } from '@anyone-else/protocol';
import { inOneLine } from '../fields.ts';
import type { Leader, LetterInput } from '../letter-input.ts';
import { type Choose, choosing } from '../wording.ts';
import { type AboutMe, aboutMe } from './about-me.ts';
import { calledWell } from './called-well.ts';
import { type GivenLine, givenLine } from './given-line.ts';
import { type Ground, groundIn } from './ground-line.ts';
import { isSomebody, smallRole, withArticle } from './nouns.ts';

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
  ground: Ground | undefined;
  minutes: number;
  leader: (Leader & { said: string; call: string }) | undefined;
}

export function settingOf(input: LetterInput, kind: string): Setting {
  const { page, me } = input;
  const name = calledWell(page.name);
  const company = inOneLine(page.company);
  const facts = [kind, page.name, page.role, page.company, page.why, me.name, me.background, me.targetRole];
  const leaderName = inOneLine(input.ledBy?.name && spokenName(input.ledBy.name));
  return {
    choose: choosing(facts),
    me: aboutMe(me),
    call: callName(name),
    role: roleOf(page.role),
    company,
    why: givenLine(page.why, page),
    ground: page.ground
      .concat(/^(?:we|you|i|met|both)\b/iu.test(page.how) ? [page.how] : [])
      .map((line) => groundIn(line, page))
      .find((ground) => ground !== undefined),
    minutes: me.minutes,
    leader:
      input.ledBy === null || leaderName === undefined
        ? undefined
        : { ...input.ledBy, said: leaderName, call: callName(leaderName) ?? leaderName },
  };
}

/** Their role as it follows 'as'; undefined where it is a department or says more than a role. */
function roleOf(typed: string): string | undefined {
  const role = inOneLine(plainRole(typed));
  if (role === undefined || /[,;:/|()]|\s(?:at|@)\s/u.test(role) || !isSomebody(role)) return undefined;
  const said = withArticle(smallRole(role));
  return /^(?:an?|the|one of|part of) /iu.test(said) ? said : `a ${said}`;
}

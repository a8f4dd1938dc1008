import { countWords, type Me, spokenName } from '@anyone-else/protocol';
import { inOneLine, roleOf } from '../fields.ts';
import { calledWell } from './called-well.ts';
import { capital, small, tidied } from './given-line.ts';
import { isSomebody, smallRole, withArticle } from './nouns.ts';
import { isScribble, saysNothing, withoutAsides } from './scribble.ts';

/** Who the user is and what they hope for, as clauses of a letter. */
export interface AboutMe {
  /** As they sign; '' where nobody said. */
  name: string;
  /** 'I'm a ward nurse', 'my background is in retail': a clause whose subject is the user. */
  clause?: string;
  /** 'a ward nurse', where the clause says no more than that. */
  somebody?: string;
  /** Words of the background that stand in the clause. */
  background?: string;
  /** 'become a product designer', 'becoming a product designer'. */
  aim?: { to: string; ing: string; role: string };
}

const MOST_WORDS = 26;

export function aboutMe(me: Me): AboutMe {
  const name = inOneLine(me.name && spokenName(calledWell(me.name))) ?? '';
  return { name, ...backgroundOf(me.background), ...aimOf(me.targetRole) };
}

type Background = Pick<AboutMe, 'clause' | 'somebody' | 'background'>;

/** Of jottings only what comes first is taken, and only where it stands by itself. */
function backgroundOf(typed: string): Background {
  const text = tidied(typed);
  if (saysNothing(text)) return {};
  const whole =
    isScribble(typed) || /,\s(?:been|have been|worked|doing|did)\s/iu.test(text) ? {} : plainBackground(text);
  if (whole.clause !== undefined) return whole;
  const first = withoutAsides(text).split(/[,;.!?(:+/]|\s[–-]+\s|\s(?:but|tho|though|and then|then)\s/iu)[0]!;
  return isScribble(first) ? {} : plainBackground(first);
}

/** 'Between jobs', 'dropped out of college': where somebody stands, and no field of work. */
const NO_FIELD =
  /(?<![\p{L}])between\s|^(?:\p{L}+ed|laid|let|left|fell|burnt|out)\s(?:out|off|up|down|of|from|in|by|go|at)(?![\p{L}])|['’]s\s/iu;

function plainBackground(typed: string): Background {
  const text = tidied(typed)
    .replace(/(?<![\s.,;:!?…])[\s.,;:!?…]+$/u, '')
    .replace(/^(?:I['’]?m|I am|am)\s(?=(?!an?\s|the\s)\S)(.+)$/iu, (said, rest: string) =>
      isSomebody(rest) ? rest : said,
    )
    .replace(/(?<=\b\d+) (?=(?:room|bed|seat|person|year|cover) \p{Ll})/gu, '-');
  if (text === '' || countWords(text) > MOST_WORDS || text.length > 200 || /[.!?]\s/.test(text)) return {};
  const said = (clause: string, background = text) => ({ clause, background });
  if (/^I(?:['’](?:m|ve|d))?\s/u.test(text)) return said(text);
  if (/^(?:my|we)\s/iu.test(text)) return said(small(text), small(text));
  if (
    /^(?:am|was|have|had|did|worked|studied|trained|taught|spent|ran|led|built|started|left|grew|managed|qualified|graduated|retrained|moved|switched|served|sold|made|came|used to|lived|work|study|teach|run|manage)\s/iu.test(
      text,
    )
  )
    return said(`I ${small(text)}`, small(text));
  if (/^(?:currently|now|formerly|previously|at present)\s/iu.test(text)) return currently(text);
  if (
    /^(?:\p{L}+|\d+)\+?(?:\s(?:and a half|plus|or so|full|long))?\s(?:years?|yrs?|months?|decades?)\b/iu.test(
      text,
    )
  ) {
    const years = small(text.replace(/\byrs?\b/iu, 'years'));
    if (
      /^\S+(?:\s\S+)?\s(?:years?|months?|decades?)['’]?\s(?:as|in|of|with|at|on|running|teaching|doing|working|managing)\s/iu.test(
        years,
      )
    )
      return { clause: `I have ${years} behind me`, background: years };
  }
  if (/^(?:background|experience)\sin\s/iu.test(text))
    return said(
      `my ${small(text)}`.replace(/^my (background|experience) in/iu, 'my $1 is in'),
      text.replace(/^\S+\sin\s/iu, ''),
    );
  if (
    !isSomebody(text) &&
    /^(?:(?:first )?degree|diploma|certificate|B\.?A|B\.?Sc|B\.?Eng|LL\.?B|Ph\.?D|M\.?A|M\.?Sc|M\.?Eng|MBA)\b\.?(?:\s\(?\p{L}|$)/u.test(
      text,
    )
  )
    return { clause: `I have ${/^M/u.test(text) ? 'an' : 'a'} ${text}`, background: text };
  const former = /^(?:ex|former)[-\s](.+)$/iu.exec(text)?.[1];
  if (former !== undefined && isSomebody(former)) {
    const somebody = `a former ${small(former)}`;
    return { clause: `I'm ${somebody}`, somebody, background: small(former) };
  }
  if (isSomebody(text)) {
    const somebody = withArticle(smallRole(text));
    if (/\sfor (?:the (?:last|past) )?[\p{L}\d]+\+? (?:years|months|decades)$/iu.test(text))
      return { clause: `I have been ${somebody}`, background: smallRole(text) };
    return {
      clause: `I'm ${somebody}`,
      ...(/[,;–]/.test(text) ? {} : { somebody }),
      background: smallRole(text),
    };
  }
  // 'Nursing', 'retail management': a field. Anything longer may be something else.
  if (
    countWords(text) <= 4 &&
    /^[\p{L}\p{M}\s&'’/-]+$/u.test(text) &&
    /^\p{Script=Latin}/u.test(text) &&
    !NO_FIELD.test(text) &&
    !/^(?:the|an?|no|none|nothing|unemployed|retired|redundant|self-employed|freelance|jobless|various|many|lots|some|n\/a|student of|at|in|from|mostly|self-taught)\s/iu.test(
      `${text} `,
    )
  )
    return said(`my background is in ${asField(text)}`, asField(text));
  return {};
}

/** 'Currently teaching maths', 'now a nurse', 'formerly in retail'. */
function currently(text: string): Pick<AboutMe, 'clause' | 'background'> {
  const [, when = '', rest = ''] = /^(at present|\p{L}+)\s(.+)$/iu.exec(text) ?? [];
  const past = /^(?:formerly|previously)$/i.test(when);
  if (/^\p{Ll}+ing\s/u.test(rest) || /^(?:an?|in|at|the|on)\s/iu.test(rest))
    return { clause: `I ${past ? 'was' : 'am'} ${when.toLowerCase()} ${rest}`, background: rest };
  return isSomebody(rest)
    ? {
        clause: `I ${past ? 'was' : 'am'} ${when.toLowerCase()} ${withArticle(small(rest))}`,
        background: small(rest),
      }
    : {};
}

/** 'Nursing' is 'nursing' within a sentence; 'UX Research' and 'AI' stay. */
const asField = (text: string): string =>
  /^\p{Lu}\p{Ll}+(?:\s(?:and|&|\p{Ll}+))*$/u.test(text) ? small(text) : text;

function aimOf(typed: string): Pick<AboutMe, 'aim'> {
  if (saysNothing(typed)) return {};
  const wish = firstChoice(tidied(withoutAsides(typed)))
    .replace(/(?<![\s.,;:!?…])[\s.,;:!?…]+$/u, '')
    .replace(/^I(?:['’]d| would)? (?:want|like|hope|love|wish|plan|am hoping|dream of) ?(?:to )?/iu, 'to ')
    .replace(/^(?:to )?(?:become|be|becoming|work(?:ing)? as)\s/iu, '');
  const deed =
    /^(?:to )?(work in|work on|work for|work with|move into|get into|go into|break into|switch to|switch into|change to|change into|transition into|transition to)\s(.{2,80})$/iu.exec(
      wish,
    );
  if (deed !== null) {
    const [, verb = '', what = ''] = deed;
    const said = verb.toLowerCase();
    return countWords(what) > 8
      ? {}
      : {
          aim: {
            to: `${said} ${what}`,
            ing: `${ING[said.split(' ')[0]!]} ${said.split(' ').slice(1).join(' ')} ${what}`,
            role: what,
          },
        };
  }
  const something =
    /^(?:something|anything|a (?:job|role|career|position)|work|jobs|roles)\s(in|at|with)\s(.{2,60})$/iu.exec(
      wish,
    );
  if (something !== null)
    return {
      aim: {
        to: `work ${something[1]} ${something[2]}`,
        ing: `working ${something[1]} ${something[2]}`,
        role: something[2]!,
      },
    };
  const small = roleOf(wish);
  const role =
    small === undefined ? undefined : smallRole(capital(small) === small ? small : asTyped(small, wish));
  if (
    role === undefined ||
    /[.!?;:]|\s(?:or|and\/or)\s.*\s(?:or)\s/u.test(role) ||
    !/^[\p{Script=Latin}\d]/u.test(role)
  )
    return {};
  if (isSomebody(role)) {
    const one = withArticle(role.replace(/(?<!\b(?:at|in|for|of|with)\s)\b(?:a|an)\s(?=\p{L}+\s*$)/u, ''));
    return { aim: { to: `become ${one}`, ing: `becoming ${one}`, role: one } };
  }
  if (
    /^(?:study|(?:own|run|open|start|teach|build|manage|lead|help|learn|write|make|set up)\s(?:an?|my|the|our|other|people))\s/iu.test(
      role,
    )
  )
    return {};
  if (countWords(role) > 4 || /^(?:to|not|no|don|unsure|unknown|idk|tbd|none|any|still|open)\b/iu.test(role))
    return {};
  const field = asField(role);
  return { aim: { to: `move into ${field}`, ing: `moving into ${field}`, role: field } };
}

/** 'Planner, or demand planning?' and 'data analyst / PM' name the first choice first. */
const firstChoice = (text: string): string =>
  text
    .replace(
      /^(?:maybe|perhaps|possibly|probably|ideally|hopefully|preferably|not sure(?:,(?: but)?| but)|i think|i guess)[,:]?\s/iu,
      '',
    )
    .split(
      /,?\s(?:or|and\/or|otherwise|if not)\s|\s?\/\s?|[?;]|,\s(?:i think|i guess|maybe|perhaps|possibly|not sure|probably|ideally)(?![\p{L}])|\s(?:i think|i guess|maybe|perhaps|or so)$/iu,
    )[0]!
    .replace(/(?<![\s,–-])[\s,–-]+$/u, '');

/** The first letter as the user wrote it. */
const asTyped = (role: string, typed: string): string =>
  typed.includes(capital(role)) ? capital(role) : role;

const ING: Record<string, string> = {
  work: 'working',
  move: 'moving',
  get: 'getting',
  go: 'going',
  break: 'breaking',
  switch: 'switching',
  change: 'changing',
  transition: 'moving',
};

import { terms } from '@anyone-else/contact';
import { fieldsOf } from '../guess/field.ts';

/** What they do now, to tell it from what they once did. */
export interface Work {
  role: string;
  field: string;
  company: string;
}

/** Ranks and words of any post: 'senior' is no trade. */
const ANY_POST = new Set(
  terms(
    'senior junior lead leader head chief principal director manager team assistant associate deputy trainee staff officer specialist work working year company department group service general community self employed freelance',
  ),
);

const tradeOf = (text: string): string[] => terms(text).filter((term) => !ANY_POST.has(term));

/**
 * Whether a piece of the notes ('maths teacher, Leicester') tells of the work they do now, of another trade, or does
 * not say.
 */
export function whoseWork(piece: string, { role, field, company }: Work): 'theirs' | 'another' | 'unsaid' {
  const own = new Set(tradeOf(`${role} ${field}`));
  if (tradeOf(piece).some((term) => own.has(term))) return 'theirs';
  // 'Designer, Deloro Consulting': the post says what they did, the place only where.
  const post = piece.split(/[,@]| at /u).find((part) => /\p{L}{3}/u.test(part)) ?? piece;
  const found = fieldsOf({ role: post, company: '', notes: '' });
  const mine = fieldsOf({ role: `${field}, ${role}`, company: '', notes: '' })[0]?.field;
  if (mine !== undefined && found.some((one) => one.field === mine)) return 'theirs';
  if (company.length > 2 && piece.toLowerCase().includes(company.toLowerCase())) return 'theirs';
  return found.length > 0 ? 'another' : 'unsaid';
}

/** 'Designer', 'Analyst, Deloro', 'Brum Consult': a post that many trades have, or a place and no post at all. */
export const saysNoTrade = (piece: string): boolean =>
  !/(?<!\p{L})\p{Ll}{4,}/u.test(piece) ||
  /^\W*(?:(?:senior|junior|lead|trainee|assistant|associate|graduate)\s)*(?:designer|engineer|analyst|consultant|manager|officer|assistant|associate|specialist|coordinator|trainee|apprentice|intern|partner|director|executive)(?=\W*(?:,|$|(?:\p{L}+ )?(?:19|20)\d\d))/iu.test(
    piece,
  );

/** 'His colleague spent 20 years as a judge': told of somebody near them. */
const SOMEBODY_ELSE =
  /\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ww]hose|[Tt]he) (?:\p{L}+ )?(?:colleague|boss|manager|line manager|predecessor|successor|deputy|mentor|brother|sister|friend|mother|father|uncle|aunt|cousin|neighbour|neighbor|teammate|co-?founder|business partner|assistant)\b(?! (?:at|of|for) )|(?:[Ff]ounder|[Oo]wner|CEO|[Mm]anaging [Dd]irector|[Cc]hair(?:man|woman)?),? (?:is )?(?:\p{Lu}[\p{L}’'-]+ ){1,2})/u;

/** A line that is about somebody near them, and neither about them nor their company. */
export const isOfAnother = (text: string): boolean => {
  const at = text.search(SOMEBODY_ELSE);
  return at >= 0 && at < 12;
};

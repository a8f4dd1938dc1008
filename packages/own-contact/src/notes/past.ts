import { nameParts } from '@anyone-else/protocol';
import { fieldsOf } from '../guess/field.ts';
import { isOwnNote, isPrivate, isRequirement, isTheirWord } from './about.ts';
import { isOfAnother, type Work, whoseWork } from './careers.ts';
import type { NoteLine } from './plain-lines.ts';

/** What they were before, with its article: 'a theatre lighting technician'. */
const POST = "(?<post>an? (?:[\\p{L}’'&/-]+ ){0,4}?[\\p{L}’'&/-]+)";
const STOP =
  '(?= (?:for|at|in|on|with|before|until|and|then|to|into|when|who|where|by|from|during|of)\\b|[.;:,()!?–—]|$)';
const COUNTED = '(?:[\\p{L}\\d-]+ ?\\+? (?:years?|yrs?) )?';

/** The ways in which notes tell it, the surest first. Of an earlier time by their words alone. */
const TOLD: readonly RegExp[] = [
  `\\b(?:before|prior to)(?: [\\p{L} ]{2,30}?)?,? (?:s?he|they|i|\\p{Lu}\\p{L}+) (?:was|were|had been|worked as|trained as) ${COUNTED}(?:[\\p{L} ]{2,16} )?(?:as )?${POST}${STOP}`,
  `\\b(?:previously|formerly|used to (?:be|work as)|was once|were once|(?:started|began)(?: out)? as|originally|in a former life,?) ${POST}${STOP}`,
  `\\bafter [\\p{L}\\d-]+ (?:years?|yrs?) (?:as|of being) ${POST}${STOP}`,
  `\\b(?:was|were|had been|worked as) ${POST}${STOP}(?:[^.;]{0,40}?) (?:for [\\p{L}\\d-]+ (?:years?|yrs?)|before|until)\\b`,
  `\\b(?:before|prior to) (?:that|this)[^.;]{0,40}? as ${POST}${STOP}`,
  `\\b(?:went|moved|switched|changed|retrained) from (?:being |working as )?${POST}${STOP}`,
  `^(?:was|were) ${POST}[.!]*$`,
  '\\bwas (?<post>\\p{Ll}{4,}) (?:for )?[\\p{L}\\d]+ (?:years|yrs)',
  '\\bex-(?<post>[\\p{L}]{4,})',
  `\\bbefore[,:]? (?:that )?[\\p{L}\\d]+ (?:years?|yrs?) (?:as )?(?<post>(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+)${STOP}`,
].map((way) => new RegExp(way, 'iu'));

/** 'Lighting technician, Old Vic Touring, 2004 - 2010' and '2011 - 2016 maths teacher, Leicester'. */
const DATED =
  /^(?:(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}:?\s+(?<after>[\p{L}’'&/ -]{4,50}?)(?=[,.;(@]| at |$)|(?<before>[\p{L}’'&/, -]{4,90}?)(?:,| at )[^.;,]*?\b(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}\b)/u;

const NO_POST =
  /\b(?:degree|university|school|college)$|\b(?:b\.?sc|b\.?a|m\.?sc|ph\.?d|little|bit|lot|while|year|time|partner|founder)\b/iu;

const withArticle = (post: string): string => {
  // 'Office Manager' of a heading; 'HR' and 'IT' stay as they are.
  const low = /^\p{Lu}\p{Ll}/u.test(post)
    ? post.replace(/(?<![\p{L}’'])\p{Lu}(?=\p{Ll}+(?:\s|$))/gu, (letter) => letter.toLowerCase())
    : post;
  return /^an? /iu.test(low) ? low : `${/^[aeiou]/iu.test(low) ? 'an' : 'a'} ${low}`;
};

/** The trade that they had before this one, as 'a bank clerk'; undefined where the notes tell of none in plain English. */
export function pastOf(lines: readonly NoteLine[], work: Work, name: string): string | undefined {
  const own = inTheirWords(lines, name);
  const told = lines.filter(
    (line) =>
      !isPrivate(line.text) &&
      !isRequirement(line) &&
      !isOfAnother(line.text) &&
      (own || isTheirWord(line) || !isOwnNote(line.text)),
  );
  const posts = [
    ...TOLD.flatMap((way) => told.map(({ text }) => way.exec(text)?.groups?.post)),
    ...told.map(({ text }) => dated(text)),
  ];
  return posts
    .filter((post) => post !== undefined)
    .map((post) => withArticle(post.replace(/(?<![\s!?.,;:])[\s!?.,;:]+$/u, '').trim()))
    .find((post) => post.length <= 60 && !NO_POST.test(post) && whoseWork(post, work) !== 'theirs');
}

/** Whether they wrote it: 'I' in the user's notes is the user. */
function inTheirWords(lines: readonly NoteLine[], name: string): boolean {
  const { given = name } = nameParts(name);
  return lines.some(
    ({ text }) =>
      [given, name].includes(text.replace(/(?<![\s,.!–-])[\s,.!–-]+$/u, '')) ||
      text.toLowerCase().includes(`i'm ${given}`.toLowerCase()) ||
      text.toLowerCase().startsWith(`from: ${given}`.toLowerCase()),
  );
}

/** Of a dated entry only a trade that is known by its words, for a company's name is none. */
function dated(text: string): string | undefined {
  const { after, before } = DATED.exec(text)?.groups ?? {};
  const parts = (after ?? before)?.split(/,| at /u) ?? [];
  return parts.find((part) => fieldsOf({ role: part, company: '', notes: '' }).length > 0);
}

const OF_A_ROAD =
  /\b(?:I (?:fell|came|got|moved|left|started|began|trained|retrained|switched|spent|used to)|my (?:road|way|path))\b/u;

/** What they tell themselves of how they came to it, word for word; '' where their profile tells nothing of it. */
export function roadTold(lines: readonly NoteLine[]): string {
  const told = lines.filter(
    (line) =>
      isTheirWord(line) && !isPrivate(line.text) && OF_A_ROAD.test(line.text) && /[.!]$/u.test(line.text),
  );
  return told
    .map(({ text }) => text.replace(/[{}<>[\]*_#|]/gu, ''))
    .filter((text) => text.split(' ').length <= 30)
    .slice(0, 2)
    .join(' ');
}

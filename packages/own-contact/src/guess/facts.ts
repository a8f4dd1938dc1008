import {
  isChrome,
  isInstruction,
  isOwnNote,
  isPost,
  isPrivate,
  isRemark,
  isRequirement,
  isSpeech,
} from '../notes/about.ts';
import { isOfAnother } from '../notes/careers.ts';
import type { NoteLine } from '../notes/plain-lines.ts';
import { shortened, toldOf } from './company.ts';

/** So many facts are as much as anybody looks up the evening before. */
const MOST_FACTS = 6;
const LONGEST = 160;
/** Worth from which a line counts as a fact. */
const ENOUGH = 2;

/** Signs that a line tells something that can be looked up, with what each is worth. */
const SIGNS: readonly [RegExp, number][] = [
  [
    /\b(?:founded|established|since|started in|fundada|gegründet|opened)\b.{0,1000}\b(?:1[6-9]|20)\d{2}\b/iu,
    3,
  ],
  [/\b(?:based in|headquarter\w*|hq in|offices? in|located in|locations?|branches|sitz in|con sede)\b/iu, 2],
  [
    /\b\d[\d.,]{0,30}\s?(?:k|m|million|billion|mil|thousand)?\+? (?:\p{L}+ )?(?:employees|staff|people|customers|users|members|clients|sites|stores|shops|hospitals|beds|schools|students|pupils|countries|offices|engineers|salariés|trabalhadores|nurses|teachers|patients|trucks|branches|titles|projects|restaurants|guests|empleados|mitarbeiter\w*)\b/iu,
    3,
  ],
  [/\b\d[\d.,]{1,30}\+? (?:\p{L}+ )?(?!years|yrs|months|weeks|days|hours|minutes|times)\p{L}{3,}s\b/iu, 2],
  [
    /\b(?:acquired|merged|launched|opened|won|raised|award\w*|listed on|nonprofit|non-profit|family[- ]owned|employee[- ]owned|public(?:ly)?[- ](?:traded|listed)|subsidiary|part of the|series [a-e]\b|ipo|accredited|certified b)\b/iu,
    2,
  ],
  [
    /\b(?:joined|(?:moved|switched|changed|retrained) (?:from|to)|previously|formerly|promoted|left .{2,40} (?:in|to)|became|started (?:at|as|out)|worked (?:at|for|as)|spent \w+ years|used to)\b/iu,
    2,
  ],
  [
    /\b(?:b\.?sc|b\.?a|m\.?sc|m\.?a|mba|ph\.?d|bachelor|master|diploma|degree|studied|graduated|university|college|licenciatura|studium|universität|universidad)\b/iu,
    2,
  ],
  [
    /\b(?:19|20)\d{2}\s?(?:[-–—]|to|bis|a)\s?(?:\p{L}+\.? )?(?:(?:19|20)\d{2}|present|now|today|heute|actualidad|presente|current)/iu,
    2,
  ],
  [
    /\b(?:leads?|manages?|heads?|runs?|oversees?|responsible for|in charge of|dirige|leitet) .{0,1000}\b(?:team|department|group|programme|program|\d+)\b/iu,
    2,
  ],
  [
    /\b(?:speaker at|spoke at|author of|wrote|published|co-author|patent|podcast|board (?:member|of)|chairs?|volunteers?|certified|licen[cs]ed|fellow of|member of)\b/iu,
    2,
  ],
  [/\b(?:products?|services?|platform|software|app)\b/iu, 1],
  [/\b(?:1[89]|20)\d{2}\b/u, 1],
  [/\d/u, 0.5],
];

/** 'Riverside General is a …' for Riverside General Hospital. */
const DESCRIBES = /^(?:\p{Lu}[\p{L}’'&-]* ){2,3}(?:is|has|runs|makes|serves)\b/u;

/** What everybody writes of themself tells nothing. */
const HOLLOW =
  /\b(?:passionate|results?[- ]driven|team player|hard[- ]?working|dynamic|motivated|detail[- ]oriented|self[- ]starter|fast[- ]paced|synergy|guru|ninja|rockstar|world[- ]class|great place|we believe|our mission|our values|excited|love what)\b/iu;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function worthOf(text: string, company: string): number {
  let worth = 0;
  for (const [sign, points] of SIGNS) if (sign.test(text)) worth += points;
  if (company !== '' && text.toLowerCase().includes(company.toLowerCase())) worth += 2;
  else if (
    DESCRIBES.test(text) &&
    company.toLowerCase().startsWith(text.split(' ', 2).join(' ').toLowerCase())
  )
    worth += 2;
  if (HOLLOW.test(text)) worth -= 2.5;
  return worth;
}

/** As it is shown: one line, no full stop, no label before it, not too long. */
function tidy(text: string, company: string): string {
  return shortened(
    toldOf(text, company)
      .replace(/^(?:fact|note|info|also|and|but|ps|fyi|btw)\s*[:,-]\s*/iu, '')
      .replace(/(?:(?<!\s)\s+)?[·|]\s*/gu, ', ')
      .replace(/(?:,\s*){2,}/gu, ', ')
      .replace(/(?<![\s.;,:!–—-])[\s.;,:!–—-]+$/u, '')
      .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
      .replace(/[{}<>[\]*_#|]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    LONGEST,
  );
}

/** '220 employees': short, and says it all. */
const COUNTED = /^(?:over |about |around |some |more than )?\d[\d.,]*[km]?\+? \p{L}{4,}/iu;

/** How many people they have under them: told among friends, and on no page. */
const OWN_TEAM =
  /^(?:(?:s?he|they|i|and) )?(?:also |currently |now )?(?:leads?|manages?|runs?|heads?|oversees?|supervises?|has|have) (?:(?:a|the|her|his|their) )?(?:\p{L}+ ){0,2}(?:team|group|crew|staff)? ?(?:of )?(?:\d+|\p{L}+)(?: \p{L}+)?$|^(?:his|her|their|my) (?:team|crew|group|department)\b/iu;
/** Hearsay and what the page asks for. */
const NO_FACT =
  /\b(?:looking for|hiring|seeking|seeks|recruiting|job advert|apparently|i think|rumou?r|supposedly|allegedly)\b/iu;

/** Whether a line may stand in a file at all, whatever it is worth. */
export const isUsable = (line: NoteLine): boolean =>
  (isSpeech(line.text) || COUNTED.test(line.text)) &&
  !isPrivate(line.text) &&
  !isOwnNote(line.text) &&
  !isRemark(line.text) &&
  !isPost(line.text) &&
  !isChrome(line.text) &&
  !isInstruction(line.text) &&
  !isOfAnother(line.text) &&
  !OWN_TEAM.test(line.text.replace(/(?<![.!])[.!]+$/u, '')) &&
  !NO_FACT.test(line.text) &&
  !line.text.endsWith('?');

/** Nothing but the role and the company, which were typed anyway. */
const isHeadline = (words: ReadonlySet<string>, typed: ReadonlySet<string>): boolean =>
  [...words].every((word) => typed.has(word) || word === 'at' || word === 'bei');

const wordSet = (text: string): ReadonlySet<string> => new Set(plain(text).split(' '));

const sameFact = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].filter((word) => other.has(word)).length >= 0.8 * Math.min(one.size, other.size);

/** What anybody could look up, out of the notes: the most telling lines in the order in which they stood. */
export function guessFacts(lines: readonly NoteLine[], role: string, company: string): string[] {
  const typed = wordSet(`${role} ${company}`);
  const worthy = lines.flatMap((line, at) => {
    const text = tidy(line.text, company);
    // What the company tells of itself is a fact even where the advert goes on to 'you'.
    if (!isUsable(line) || (isRequirement(line) && text === tidy(line.text, ''))) return [];
    const count = text.split(' ').length;
    const words = wordSet(text);
    const worth = worthOf(text, company);
    return (count < 3 && !COUNTED.test(text)) || count > 34 || worth < ENOUGH || isHeadline(words, typed)
      ? []
      : [{ text, words, at, worth }];
  });
  const kept: typeof worthy = [];
  for (const fact of worthy.sort((one, other) => other.worth - one.worth || one.at - other.at))
    if (!kept.some(({ words }) => sameFact(words, fact.words))) kept.push(fact);
  return kept
    .slice(0, MOST_FACTS)
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text);
}

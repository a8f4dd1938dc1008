import { isChrome, isInstruction, isOwnNote, isPrivate, isRequirement, isSpeech } from '../notes/about.ts';
import type { NoteLine } from '../notes/plain-lines.ts';
import { shortened, toldOf } from './company.ts';

/** So many facts are as much as anybody looks up the evening before. */
const MOST_FACTS = 6;
const LONGEST = 160;
/** Worth from which a line counts as a fact. */
const ENOUGH = 2;

/** Signs that a line tells something that can be looked up, with what each is worth. */
const SIGNS: readonly [RegExp, number][] = [
  [/\b(?:founded|established|since|started in|fundada|gegründet|opened)\b.*\b(?:1[6-9]|20)\d{2}\b/iu, 3],
  [/\b(?:based in|headquarter\w*|hq in|offices? in|located in|locations?|branches|sitz in|con sede)\b/iu, 2],
  [
    /\b\d[\d.,]*\s?(?:k|m|million|billion|mil|thousand)?\+? (?:\p{L}+ )?(?:employees|staff|people|customers|users|members|clients|sites|stores|shops|hospitals|beds|schools|students|pupils|countries|offices|engineers|nurses|teachers|patients|trucks|branches|titles|projects|restaurants|guests|empleados|mitarbeiter\w*)\b/iu,
    3,
  ],
  [
    /\b(?:acquired|merged|launched|opened|won|raised|award\w*|listed on|nonprofit|non-profit|family[- ]owned|employee[- ]owned|public(?:ly)?[- ](?:traded|listed)|subsidiary|part of the|series [a-e]\b|ipo|accredited|certified b)\b/iu,
    2,
  ],
  [
    /\b(?:joined|moved (?:from|to)|previously|formerly|promoted|left .{2,40} (?:in|to)|became|started (?:at|as|out)|worked (?:at|for|as)|spent \w+ years|used to)\b/iu,
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
    /\b(?:leads?|manages?|heads?|runs?|oversees?|responsible for|in charge of|dirige|leitet) .*\b(?:team|department|group|programme|program|\d+)\b/iu,
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
  if (company !== '' && text.toLowerCase().includes(company.toLowerCase())) worth += 1.5;
  if (HOLLOW.test(text)) worth -= 2.5;
  return worth;
}

/** As it is shown: one line, no full stop, no label before it, not too long. */
function tidy(text: string, company: string): string {
  return shortened(
    toldOf(text, company)
      .replace(/^(?:fact|note|info|also|and|but|ps|fyi|btw)\s*[:,-]\s*/iu, '')
      .replace(/\s*[·|]\s*/gu, ', ')
      .replace(/(?:,\s*){2,}/gu, ', ')
      .replace(/[\s.;,:!–—-]+$/u, '')
      .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
      .replace(/[{}<>[\]*_#|]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    LONGEST,
  );
}

/** Whether a line may stand in a file at all, whatever it is worth. */
export const isUsable = (line: NoteLine): boolean =>
  isSpeech(line.text) &&
  !isPrivate(line.text) &&
  !isOwnNote(line.text) &&
  !isChrome(line.text) &&
  !isInstruction(line.text) &&
  !line.text.endsWith('?');

/** What anybody could look up, out of the notes: the most telling lines in the order in which they stood. */
export function guessFacts(lines: readonly NoteLine[], company: string): string[] {
  const found: { text: string; at: number; worth: number }[] = [];
  const seen: Set<string>[] = [];
  lines.forEach((line, at) => {
    const text = tidy(line.text, company);
    // What the company tells of itself is a fact even where the advert goes on to 'you'.
    if (!isUsable(line) || (isRequirement(line) && text === tidy(line.text, ''))) return;
    const words = text.split(' ').length;
    const worth = worthOf(text, company);
    if (words < 3 || words > 34 || worth < ENOUGH) return;
    const own = new Set(plain(text).split(' '));
    const again = seen.some((other) => {
      const shared = [...own].filter((word) => other.has(word)).length;
      return shared >= 0.8 * Math.min(own.size, other.size);
    });
    if (again) return;
    seen.push(own);
    found.push({ text, at, worth });
  });
  return found
    .sort((one, other) => other.worth - one.worth || one.at - other.at)
    .slice(0, MOST_FACTS)
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text);
}

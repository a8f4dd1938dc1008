import { nameKey } from '../names.ts';
import { isDate } from './date-like.ts';

/** Words with a colon behind them that are nobody's name. */
const STOP = new Set(
  `note notes nb ps p.s re fwd subject date time title topic agenda attendees participants summary transcript recording
  duration location meeting example tip todo warning system important disclaimer update http https javascript data mailto
  e.g i.e so yes no ok okay well and but or also then now today first second third one two three finally because
  question answer advice reason result context background company role step option plan job rule lesson moral
  right great sure exactly wow thanks hello hi bye mm mhm hmm yeah yep nope oh ah uh um cool nice perfect absolutely
  hard useful better worse best worst useless funny truth fact caveat upside downside bonus plus minus pro pros con cons
  problem spoiler aside detail details money pay hours point key both also honest short simple
  music laughter laughs applause inaudible unintelligible crosstalk silence pause noise action items action-items next steps started ended created file filename organizer invited language kind`
    .split(/\s+/)
    .filter(Boolean),
);
/** Names in lower case that transcripts give. */
const ROLE =
  /^(?:me|you|i|user|contact|interviewer|interviewee|host|guest|q|a|unknown(?: speaker)?|(?:speaker|person|voice|spk|participant|channel)[ _-]?\w{1,3})$/i;
const PARTICLE = /^(?:de|da|do|dos|du|del|della|der|den|van|von|zu|la|le|el|al|bin|bint|ibn|y|e|of|ten|ter)$/;
/** What stands between the words of a role: 'Lead at Acme', 'Head of Design'. */
const SMALL = /^(?:at|of|for|in|and|the|&)$/;
/** A word of a name: a capital, a letter of a script without capitals, or a number; no sentence marks inside. */
const PART = /^["'“(]?(?:\p{Lu}|\p{Lt}|\p{Lo}|\d)[\p{L}\p{M}\p{N}'’.`_&-]*[)"'”,.]?$/u;

export const isRole = (name: string): boolean => ROLE.test(name);

/** What may never be a name, however often it comes: a heading, or a word that opens a sentence. */
const isStopWord = (name: string): boolean => STOP.has(nameKey(name).replace(/(?<![.,])[.,]+$/, ''));

/** Could be a name at all: short, with a letter, and no sentence. */
export function mayBeName(name: string): boolean {
  if (name.length === 0 || name.length > 60 || !/\p{L}|\d/u.test(name) || /[?!;:<>{}=]/.test(name))
    return false;
  return name.split(/\s+/).length <= 6 && !isStopWord(name) && !isDate(name);
}

/** Pictures, and what colours and joins them. */
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\uFE0F\u20E3]/gu;
/** What stands between a name and a company: 'Dana O'Neil - Acme', 'Dan W. | Loomwork'. */
const SEPARATOR = /(?<!\s)\s+[-–—|/·•@]\s+/;
/** Names of things that people talk through, which begin like no name. */
const DEVICE = /\bi(?:Phone|Pad|Mac)\b/g;

/** Written as names are: 'Ana 🌸', 'Doe, Jane', 'Ludwig van der Berg', 'Speaker 1', 'ana@example.org', 'Ana - Acme'. */
export function looksLikeName(name: string): boolean {
  if (!mayBeName(name)) return false;
  if (isRole(name)) return true;
  const bare = name
    .replace(/(?:(?<!\s)\s+)?[([][^()[\]]{0,40}[)\]]$/, '')
    .replace(PICTURE, '')
    .replace(DEVICE, (device) => device.toUpperCase())
    .trim();
  const [first, ...rest] = bare.split(SEPARATOR);
  return rest.length <= 2 && isWrittenAsName(first!) && rest.every((side) => isWrittenAsName(side, SMALL));
}

function isWrittenAsName(bare: string, between = PARTICLE): boolean {
  const parts = bare.split(/\s+/);
  if (bare.includes('@')) return parts.length === 1;
  const firm = parts.filter((part) => PART.test(part)).length;
  return (
    parts.length <= 5 &&
    PART.test(parts[0]!) &&
    parts.every((part) => PART.test(part) || between.test(part)) &&
    firm > 0 &&
    /\p{L}/u.test(bare)
  );
}

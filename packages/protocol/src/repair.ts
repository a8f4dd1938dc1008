import { isMash } from './keyboard-mash.ts';
import { PIECES, type RepairPiece } from './repair-phrases.ts';

/**
 * Turns that are about the talk itself and about nothing else: to hear it again, to find the thread, to begin anew, to
 * say sorry, to take back what was typed by mistake. They ask nothing of the contact's world and prove nothing.
 */
export const REPAIRS = ['say-again', 'lost-thread', 'start-over', 'sorry', 'nonsense'] as const;
export type Repair = (typeof REPAIRS)[number];

const LONGEST = 240;

const STICKY = PIECES.map(({ kind, pattern }) => ({
  kind,
  at: new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}'])`, 'uy'),
}));

/** Which one a turn is that holds several: what it asks for counts before why. */
const FIRST: readonly Repair[] = ['start-over', 'say-again', 'lost-thread', 'nonsense', 'sorry'];

/** Apostrophes that were left out. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(did|do|could|would|should|was|ca)nt\b/gu, "$1n't"],
  [/\bim\b/gu, "i'm"],
  [/\bive\b/gu, "i've"],
  [/\b(?:u|ya)\b/gu, 'you'],
  [/\bpls\b|\bplz\b/gu, 'please'],
  [/\b(?:sry|soz|srry)\b/gu, 'sorry'],
];

const spoken = (text: string): string => {
  const plain = text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  const whole = LEFT_OUT.reduce((said, [short, long]) => said.replace(short, long), plain);
  return whole.replace(/\b([\p{L}']+)(?:[ ,.…-]+\1\b)+/gu, '$1');
};

/**
 * What a turn is that speaks of the talk itself; undefined for all others, and wherever it holds anything else too:
 * 'Sorry, what did you say your company was called?' is a question. Sympathy ('I'm so sorry.') is none.
 */
export function repairOf(text: string): Repair | undefined {
  if (text.length > LONGEST) return undefined;
  if (isMash(text)) return 'nonsense';
  if (/^\s*\?+\s*$/u.test(text)) return 'say-again';
  const said = spoken(text);
  const named =
    said.length > 0 && /[,]\s+\p{Lu}\p{L}+\s*[.?!]*\s*$/u.test(text)
      ? said.replace(/,\s+[\p{L}]+\s*([.?!]*)$/u, '$1')
      : said;
  return pieced(said) ?? (named.split(' ').length > 2 ? pieced(named) : undefined);
}

/** The turn taken piece by piece; undefined as soon as a piece is none of them. */
function pieced(said: string): Repair | undefined {
  const found = new Set<Repair>();
  let asksBack = false;
  for (let from = skipped(said, 0); from < said.length; from = skipped(said, from)) {
    const piece = longest(said, from);
    if (piece === undefined) return undefined;
    const end = from + piece.length;
    if (piece.kind === 'what') asksBack = true;
    else if (piece.kind === 'sorry?') {
      if (/^\s*[.…]*\?/u.test(said.slice(end))) asksBack = true;
      else found.add('sorry');
    } else if (piece.kind) found.add(piece.kind);
    from = end;
  }
  if (asksBack) found.add('say-again');
  return FIRST.find((kind) => found.has(kind));
}

const GOES_ON = new RegExp(
  `^(?:${[
    '(?:oh|ah|no|ok|okay|so|and|but|please|well|yes|of course|do|just|then) ',
    "(?:(?:i(?:'m| am) |i am )?(?:so |very |really |terribly )*sorry(?: (?:about|for) (?:that|this|it|interrupting(?: you)?|cutting you off))? )",
    "(?:(?:i |that i |to |to have |i'd |i have )?(?:just )?(?:cut you off|cut you short|interrupted you|interrupted|interrupt|butted in|stopped you|talked over you)(?: there| just now| like that)? )",
    "(?:(?:you were|where were you|what were you|what was it you were)(?: just)? (?:saying|telling me|about to say|going to say)(?: about [\\p{L}\\p{N}' ]{1,40})? )",
    '(?:as you were(?: saying)? )',
    '(?:(?:can|could|would|will) you (?:please |just )?)',
    '(?:(?:go on|go ahead|carry on|continue|keep going|keep talking|finish(?: (?:that|your|what you were saying|the) ?(?:thought|sentence|story)?)?|tell me the rest|say the rest|and then)(?: please| then| with that| with it| what you were saying| where you (?:stopped|left off|were))* )',
    "(?:please|thanks|thank you|i(?: want| would like|'d like) to hear (?:it|that|the rest|the end)) ",
  ].join('|')})$`,
  'u',
);
const CONTINUES =
  /\b(?:go on|go ahead|carry on|continue|keep (?:going|talking)|finish|the rest|you were|were you)\b/u;

/** Whether a turn asks for nothing but the rest of what the contact was saying; meant for right after they were cut off. */
export function asksToGoOn(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = `${spoken(text)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()} `;
  return CONTINUES.test(said) && isMadeOf(GOES_ON, said);
}

/**
 * Whether a text is nothing but such pieces, each ending at a blank. Every place is looked at once: one expression for
 * all of it would try each way of cutting the words into pieces, and they are many.
 */
function isMadeOf(piece: RegExp, said: string): boolean {
  const ends = [...said.matchAll(/ /gu)].map(({ index }) => index + 1);
  const reached = new Set([0]);
  for (const [i, end] of ends.entries())
    if ([0, ...ends.slice(0, i)].some((from) => reached.has(from) && piece.test(said.slice(from, end))))
      reached.add(end);
  return reached.has(said.length);
}

interface Found {
  kind: RepairPiece['kind'] | undefined;
  length: number;
}

function longest(said: string, from: number): Found | undefined {
  let best: Found | undefined;
  for (const { kind, at } of STICKY) {
    at.lastIndex = from;
    const length = at.exec(said)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { kind, length };
  }
  return best;
}

/** Past blanks and marks. */
function skipped(said: string, from: number): number {
  let at = from;
  while (at < said.length && !/[\p{L}\p{N}]/u.test(said[at]!)) at++;
  return at;
}

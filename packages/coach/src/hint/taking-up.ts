import { kindOf, retold } from '@anyone-else/scoring';
import { isNamed, type Piece, saysSomething } from './piece.ts';
import { quoted } from './quoting.ts';
import { isGrave, isHeavy, isOnceWas, isOwn, isOwnPast, isPast } from './weight.ts';
import type { Who } from './who.ts';

/** A question as one says it, and what it asks in the third person. */
interface Ask {
  say: string;
  told: (who: Who) => string;
}
const ask = (say: string, told: Ask['told'] | string): Ask => ({
  say,
  told: typeof told === 'string' ? () => told : told,
});

const LIKE_FOR_YOU = ask('What was that like for you?', ({ them }) => `Ask what that was like for ${them}.`);
const THEN = ask('What did you do then?', ({ they }) => `Ask what ${they} did then.`);
const IS_LIKE = ask('What is that like for you?', ({ them }) => `Ask what that is like for ${them}.`);
const LIKE = ask('What was that like?', 'Ask what that was like.');
const STORY = ask('What is the story behind that?', 'Ask for the story behind it.');
const MORE = ask('Could you tell me more about that?', 'Ask for more about it.');
const NEXT = ask('What happened next?', 'Ask what happened next.');
const MADE = ask('What did you make of that?', ({ they }) => `Ask what ${they} made of that.`);
const STAYED = ask(
  'What has stayed with you from that?',
  ({ them }) => `Ask what has stayed with ${them} from that.`,
);
const TAUGHT = ask('What did that teach you?', ({ them }) => `Ask what that taught ${them}.`);
const BEGIN = ask(
  'How would you begin with that, in my place?',
  ({ they }) => `Ask how ${they} would begin in your place.`,
);
const LOOKS = ask('What does that look like in somebody new?', 'Ask what that looks like in somebody new.');
const WHY = ask('What makes you think so?', ({ they, s }) => `Ask why ${they} ${s('think')} so.`);
const CAME = ask('How did that come about?', 'Ask how that came about.');

const PERFECT = /\b(?:I|we)['’]ve (?!got\b)/iu;
const THINKS =
  /\bI (?:think|firmly believe|believe|reckon|suspect|doubt)\b|\bI['’]d say\b|^(?!I\b|we\b)(?:\S+ ){1,6}(?:will|won['’]t)\b/iu;
const SOMEBODY_NEW =
  /\b(?:I|we)(?:['’]m| am|['’]re| are)? (?:look(?:ing)? for|want|watch(?:ing)? for|listen(?:ing)? for)\b|\bthe ones who\b/iu;
const WE_DO = /^(?:I|we)(?:['’]ve| (?!can|know|think|like|love|want|need|am|are|feel)\p{L}+)\b/iu;

/** The open questions that fit a piece whatever it is about, the best first. */
function asksFor(words: string, opens: boolean): readonly Ask[] {
  const [own, past, heavy] = [isOwn(words), isPast(words), isHeavy(words)];
  if (isNamed(words)) return [STORY, MORE];
  if (SOMEBODY_NEW.test(words)) return [LOOKS];
  if (opens && !own && kindOf(words).kind === 'advice' && !past) return [BEGIN];
  if (isGrave(words) && past) return own ? [LIKE_FOR_YOU, STAYED] : [LIKE_FOR_YOU];
  if (heavy && past) return own ? (isOwnPast(words) ? [LIKE_FOR_YOU, THEN] : [LIKE_FOR_YOU]) : [MADE, STORY];
  if (heavy && PERFECT.test(words)) return [LIKE_FOR_YOU];
  if (isGrave(words) && own) return [IS_LIKE, MORE];
  if (isOnceWas(words)) return [TAUGHT, LIKE];
  if (THINKS.test(words)) return [WHY];
  const happened = EVENT.test(words) && !STATE.test(words);
  if (isOwnPast(words)) return happened ? [LIKE, NEXT, STORY] : [LIKE, STORY];
  if (past) return happened ? [STORY, MADE, MORE] : [STORY, MORE];
  if (WE_DO.test(words)) return [CAME, STORY];
  return saysSomething(words) ? [STORY, MORE] : [MORE];
}
/** Something was done, and something came of it. */
const EVENT =
  /\b(?:found|rang|fainted|stopped|walked (?:out|in|up|home)|came (?:out|in|up|over)|noticed|dropped|(?:one|that) (?:day|night|morning|evening|afternoon))\b/iu;
const STATE =
  /\b(?:was|were|is|are|am|had|have|has|couldn['’]t|could|didn['’]t|never|always|every|used to|nobody|years?)\b|['’](?:d|ve|s|m)\b/iu;

/** A plain thing that they did, without a word that hangs on another sentence: safe to give back in one's own words. */
const SAFE =
  /^(?:I|We|My \p{L}+) (?:was|were|had|left|started|began|came|went|drove|worked|learned|taught|ran|spent|grew|moved|joined|kept|lost|wrote|made|took|thought|knew|felt|asked|gave|broke|built|met|nearly \p{L}+|(?!need)\p{L}{2,}ed)\b(?!.*[,;:–—“”‘"])(?!.*\b(?:it|that|this|they|them|he|him|she|there|here|you|your|then|so)\b)/u;
const LONGEST_RETOLD = 11;

const backInOwnWords = (words: string): string | undefined =>
  SAFE.test(words) && words.split(' ').length <= LONGEST_RETOLD
    ? retold({ words, kind: 'story', pull: 0 }, true)
    : undefined;

/** Their words given back and one open question on them, ready to say; and what it asks, told to the user. */
export function takingUp(
  { words, opens }: Piece,
  seed: number,
  earlier: boolean,
  who: Who,
): { better: string; ask: string } {
  const fitting = asksFor(words, opens);
  const { say, told } = fitting[seed % fitting.length] ?? MORE;
  const clause = backInOwnWords(words);
  const back = earlier
    ? `Earlier you said ${quoted(spoken(words))}, and I would like to come back to it.`
    : clause
      ? `So ${clause}.`
      : isGrave(words) && isOwn(words) && isPast(words)
        ? `Thank you for telling me that. You said ${quoted(words)}.`
        : seed % 3 === 1
          ? `I'd like to stay with something you said: ${quoted(spoken(words))}.`
          : `You said ${quoted(spoken(words))}.`;
  return { better: `${back} ${say}`, ask: told(who) };
}

/** A thing that was named is spoken of with a small letter. */
const spoken = (words: string): string =>
  isNamed(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

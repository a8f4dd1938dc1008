import { type Evidence, saidIn, sentenceRanges } from '@anyone-else/protocol';
import { QUOTE_LIMIT, quote } from './quote.ts';
import type { Talk, TalkTurn } from './talk.ts';

/** Words that carry a subject of their own: long enough, and not what every goodbye holds. */
const PLAIN = new Set(
  (
    'about after again also appreciate awesome because before bring could definitely enjoy every everything first ' +
    'forward generous good goodbye great have honest honesty hope just know leave like little look lovely lucky luck much nice ' +
    'pleasure really rest said sharing some something speak spoke story such take talk talking talked thank thanked thankful thanks ' +
    'that their them then there these they thing things think this those time told tonight today tomorrow very want week well what when which ' +
    'will wish with work would wonderful year your yours yourself you minutes minute hour help helped helpful day days ' +
    'kind been being from were where while into evening morning afternoon weekend sure right okay make made more most ' +
    'quite sorry hold write writing advice answer answers question questions conversation insight insights interesting amazing grateful lots tell enough must dear text here back bring years year month months again anything ' +
    'everybody anybody somebody someone anyone nobody people person place part parts next last always still only even much many keep ' +
    'call email mail message meet name send find feel felt gave give given gone ever already almost away around over under through ' +
    'than different important case side point idea page pages note notes week weeks monday tuesday wednesday thursday friday'
  ).split(' '),
);
/** Numbers and what every leave-taking is about. */
const OF_THE_CLOCK =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|half|quarter|shifts?|meetings?|calls?|start(?:s|ed|ing)?|stop(?:s|ped)?|early|late(?:r)?|soon|half|o'?clock|home|kids?|bus|train|leav(?:e|es|ing)|goes|going|gone|sounds?|again|thing)$/u;
const EARLIER_TURNS = 400;
/** Thanks or a memory, in which one word of theirs will do. */
const KEEPS =
  /\b(?:thank|thanks|grateful|appreciate|remember|forget|think (?:about|of)|thinking (?:about|of)|tak(?:e|ing) (?:with|away|home|that|this|it|your|the)|stay(?:s|ed)? with|stuck? with|keep (?:in mind|that|your|the)|learn(?:ed|t)?|lov(?:e|ed)|enjoy|greet(?:ings)?|say (?:hi|hello|hey)|(?:luck|regards|wishes) (?:with|to|for)|hope|wish|hug|liked|glad|never knew|made me|i['’]?ll|i will|i['’]?m going to|going to|gonna)\b/iu;
/** Why one has to go is about oneself. */
const LEAVING =
  /\b(?:let you (?:go|get)|(?:have|got|need) to (?:stop|go|run|leave|jump|dash|drop)|sorry|we['’]re at|out of time|time['’]s up|my (?:shift|bus|train|break|next))\b/iu;
/** Elsewhere one word may be chance. */
const WORDS_ELSEWHERE = 2;

/** Words worth repeating, as short stems so that 'stickers' meets 'sticker'. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('of course', ' ')
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !PLAIN.has(word) && !OF_THE_CLOCK.test(word))
      .map((word) => word.slice(0, 6).replace(/(?:e?s|ing|ed)$/u, '')),
  );
}

/** The first sentence of a turn that takes up a word of the contact's, other than a name of either; in full or in part. */
export function echoQuote(talk: Talk, turn: TalkTurn): Evidence | undefined {
  const theirs = heardBefore(talk, turn);
  // Whatever was hidden in it is judged nowhere.
  const sentences = sentenceRanges(turn.text)
    .map(({ start, end }) => turn.text.slice(start, end))
    .filter((words) => turn.said.includes(saidIn(words).trim()))
    .map((words) => ({ words, shared: sharedWords(theirs, saidIn(words)) }));
  const found =
    sentences.find(({ words, shared }) => shared > 0 && KEEPS.test(words) && !LEAVING.test(words)) ??
    sentences.find(({ shared }) => shared >= WORDS_ELSEWHERE);
  if (!found) return undefined;
  return found.words.length <= QUOTE_LIMIT ? { turn: turn.index, quote: found.words } : quote(turn, 'thanks');
}

/** Words worth repeating that the contact had used before, other than a name of either. */
function heardBefore(talk: Talk, turn: TalkTurn): Set<string> {
  const heard = talk.theirs.filter((their) => their.index < turn.index).slice(-EARLIER_TURNS);
  const theirs = new Set(heard.flatMap((their) => [...stems(their.said)]));
  for (const name of stems(`${talk.input.contact?.name ?? ''} ${talk.input.user?.name ?? ''}`))
    theirs.delete(name);
  return theirs;
}

/** Is there a word worth repeating in both? */
export const sharesWord = (one: string, other: string): boolean => sharedWords(stems(one), other) > 0;

const sharedWords = (theirs: ReadonlySet<string>, said: string): number =>
  [...stems(said)].filter((stem) => theirs.has(stem)).length;

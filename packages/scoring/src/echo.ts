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
    'quite sorry hold write writing advice answer answers question questions conversation insight insights interesting amazing grateful lots tell'
  ).split(' '),
);
const EARLIER_TURNS = 400;

/** Words worth repeating, as short stems so that 'stickers' meets 'sticker'. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('of course', ' ')
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    words.filter((word) => !PLAIN.has(word)).map((word) => word.slice(0, 6).replace(/(?:e?s|ing|ed)$/u, '')),
  );
}

/** The first sentence of a turn that takes up a word of the contact's, other than a name of either; in full or in part. */
export function echoQuote(talk: Talk, turn: TalkTurn): Evidence | undefined {
  if (!namesSomethingSaid(talk, turn, turn.said)) return undefined;
  const range = sentenceRanges(turn.text).find(({ start, end }) =>
    namesSomethingSaid(talk, turn, saidIn(turn.text.slice(start, end))),
  );
  const words = range && turn.text.slice(range.start, range.end);
  return words && words.length <= QUOTE_LIMIT ? { turn: turn.index, quote: words } : quote(turn, 'thanks');
}

function namesSomethingSaid(talk: Talk, turn: TalkTurn, said: string): boolean {
  const own = stems(said);
  for (const name of stems(`${talk.input.contact?.name ?? ''} ${talk.input.user?.name ?? ''}`))
    own.delete(name);
  if (own.size === 0) return false;
  const heard = talk.theirs.filter((their) => their.index < turn.index).slice(-EARLIER_TURNS);
  return heard.some((their) => [...stems(their.said)].some((stem) => own.has(stem)));
}

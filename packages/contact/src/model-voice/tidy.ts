import { cleanText } from '@anyone-else/protocol';
import { plainQuotes } from './cues.ts';

/** What people do while they talk, written by a model between marks. */
const ACTION =
  /\*{1,2}[^*\n]{1,80}\*{1,2}|_[^_\n]{1,80}_|\([^()\n]{0,120}\)|\[[^[\]\n]{0,120}\]|<[^<>\n]{0,120}>/gu;
const DOES =
  /^(?:[*_([<\s]+)?(?:(?:softly|quietly|briefly|slightly|gently|slowly|he|she|they|a|the|with|long|short|brief)\s)*(?:laugh|chuckl|smil|sigh|paus|nod|shrug|grin|lean|clear|think|look|take|sip|breath|silence|beat|wink|pick|hang|cough|whisper|gestur|hesitat|soft|quiet|warm|excited|sarcas|voice|tone|smirk|giggl|snort|glanc|rais|shak|scratch|stretch|wav|hum|snicker|gasp|exhal|inhal|rub)/iu;

const VERB_FORM = /^[*_]{1,9}\w{1,60}(?:s|ing)[*_]{1,9}$|^[*_]+(?:beat|pause|silence|laughter)[*_]+$/iu;

/** Words between stars are an action or only stressed; brackets hold no speech. */
const withoutActions = (text: string): string =>
  text.replace(ACTION, (marked, at: number) => {
    if (!/^[*_]/u.test(marked)) return ' ';
    const within =
      /[\p{L}\p{N},'"] ?$/u.test(text.slice(0, at)) &&
      /^(?:[.,;!?]|['"]? ?[\p{Ll}\p{N}])/u.test(text.slice(at + marked.length));
    const single = !/\s/u.test(marked);
    const action = DOES.test(marked) && (single ? VERB_FORM.test(marked) : true) && !(within && single);
    return action ? ' ' : marked.replace(/^[*_]+|[*_]+$/gu, '');
  });

/** ':(' and its kin, which are brackets to nobody. */
const SMILEY = /(?<=^|[\s.,!?])(?:[:;=8][-'’o]?[)(\][|/\\DPpO3*]+|<3|\^\^|xD)(?=\s|$|[.,!?])/gu;
export const withoutSmileys = (text: string): string => text.replace(SMILEY, ' ');

/** What a page, not a mouth, makes of a sentence: headings, lists, stress marks, links, emoji. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/gu, '$1')
    .replace(/https?:\/\/\S+/giu, ' ')
    .replace(/^\s{0,80}(?:#{1,6}\s+|[-*•–—]\s+|\d{1,2}[.)]\s+|>\s+)+/gmu, '')
    .replace(/`+/gu, '');

/** A page's tags and links, or data in braces: nothing that a mouth makes, and nothing to be mended. */
export const isNoSpeech = (raw: string): boolean =>
  /<\/?(?!(?:b|i|u|em|strong|br|p)\b)[a-z][^<>]*>|\bjavascript:|\bdata:\w+\/|^\s*[[{]\s*["{[]|["\]}]\s*[:,]\s*["{[]|```/iu.test(
    raw,
  );

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu;

/** A sentence of a model's as it can be said aloud; '' where nothing of it can. */
export function tidy(sentence: string): string {
  const text = withoutActions(withoutMarkup(withoutSmileys(plainQuotes(cleanText(sentence)))))
    .replace(EMOJI, ' ')
    .replace(/(?<=\d)\s*[–—]\s*(?=\d)/gu, ' to ')
    .replace(/(?<=\s)--+(?=\s)/gu, '—')
    .replace(/[*_#~|<>{}[\]\\^=()]+/gu, ' ')
    .replace(/(?:(?<!\s)\s+)?[—–]\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\s)\s+([,.!?…;:])/gu, '$1')
    .replace(/^[\s,.;:!?-]+(?=[\p{L}\p{N}'"])/u, '')
    .trim();
  return /\p{L}/u.test(text) ? withoutLoneQuote(text) : '';
}

/** A model likes to put its whole turn between quotes, and a sentence may stand within longer ones. */
function withoutLoneQuote(text: string): string {
  if ((text.match(/"/gu) ?? []).length % 2 === 1) return text.replaceAll('"', '').replace(/\s{2,}/gu, ' ');
  return /^"[^"]*"$/u.test(text) ? text.slice(1, -1) : text;
}

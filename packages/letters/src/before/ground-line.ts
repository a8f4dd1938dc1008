import { countWords, type PersonPage } from '@anyone-else/protocol';
import { type GivenLine, givenLine, small, tidied } from './given-line.ts';
import { isSomebody } from './nouns.ts';

/** What the two have in common: a clause ('we both studied at Leeds') or a thing ('Leeds University'). */
export interface Ground {
  kind: 'clause' | 'thing';
  text: string;
  whole: boolean;
}

const MOST_WORDS = 20;

const DID =
  '\\p{L}+ed|went|grew|came|did|were|had|got|left|made|taught|spent|began|met|know|love|like|live|work|play|come|have|speak|use|run|teach|trained|care|sing|row|cycle|climb|read|write';

/** Undefined where the line gives nothing that a sentence can hold. */
export function groundIn(typed: string, page: Pick<PersonPage, 'name' | 'pronouns'>): Ground | undefined {
  const text = tidied(typed).replace(/[\s.,;!]+$/u, '');
  if (text === '' || countWords(text) > MOST_WORDS || text.length > 150) return undefined;
  const clause = (words: string): Ground => ({ kind: 'clause', text: words, whole: /[.?!:…]/u.test(words) });
  const [, both] = /^both(?: of us)?\s(.+)$/iu.exec(text) ?? [];
  if (both !== undefined && /^(?:she|he|you|I)\b/iu.test(both)) return undefined;
  if (both !== undefined)
    return new RegExp(`^(?:also |once |now )?(?:${DID})(?![\\p{L}])`, 'iu').test(both)
      ? clause(`we both ${small(both)}`)
      : clause(`we are both ${isSomebody(both) ? small(both) : both}`);
  const same = /^(?:the\s)?same\s(.+)$/iu.exec(text)?.[1];
  if (same !== undefined)
    return { kind: 'thing', text: `the same ${same.replace(/\s?[:–-]\s/u, ', ')}`, whole: false };
  const mutual =
    /^(?:a\s)?((?:mutual|common|shared)\s(?:friends?|colleagues?|contacts?|acquaintances?|interests?))\s?[:–-]\s?(.+)$/iu.exec(
      text,
    );
  if (mutual !== null) {
    const many = /s$/iu.test(mutual[1]!);
    return { kind: 'thing', text: `${many ? '' : 'a '}${small(mutual[1]!)}, ${mutual[2]}`, whole: false };
  }
  const met = /^met\s(?!you\b|her\b|him\b|them\b)(.+)$/iu.exec(text)?.[1];
  if (met !== undefined) return clause(`we met ${met}`);
  if (isSomebody(text) && !/\s(?:at|in|for|from|with|who)\s|,/iu.test(text))
    return clause(`we are both ${small(text.replace(/^an?\s/iu, ''))}${/s$/iu.test(text) ? '' : 's'}`);
  return fromLine(givenLine(text, page));
}

function fromLine(line: GivenLine | undefined): Ground | undefined {
  if (line === undefined) return undefined;
  if (line.kind === 'me' || line.kind === 'we') return { kind: 'clause', text: line.text, whole: line.whole };
  if (line.kind === 'you') return { kind: 'clause', text: line.text, whole: line.whole };
  return { kind: 'thing', text: line.text.replace(/\s?:\s/u, ', '), whole: /[.?!…]/u.test(line.text) };
}

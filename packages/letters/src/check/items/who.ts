import { callName } from '@anyone-else/protocol';
import { calledWell } from '../../before/called-well.ts';
import { meaningOf, overlap } from '../../meaning.ts';
import type { Check } from '../check.ts';
import { findIn } from '../find.ts';
import { namesThem } from '../names.ts';

/** Something of theirs in particular. */
const YOURS =
  /\b(?:your (?:recent |latest |own |first |great |excellent |wonderful |inspiring |\d{4} )*(?:talk|talks|article|articles|book|books|post|posts|blog|podcast|paper|piece|path|career|move|switch|change|background|experience|experiences|story|journey|lecture|keynote|webinar|video|newsletter|column|project|projects|research|thesis|portfolio|course|workshop|panel|team|transition|work|role|profile|interview|presentation|expertise|perspective|view|life|practice|class|group|session)|(?:because|since|as|that|how|when|where|after|saw|noticed|read|heard|know|see|believe|understand|learned|learnt|told me|says|said|tells me) (?:that )?you(?:'ve|'re|'d)?\b(?! (?:can|could|may|might|will|would|should|must|like|prefer|choose|want|wish|have (?:time|the time|a moment)|are (?:free|busy|willing|able|too)))|you(?:'ve| have)? (?:also )?(?:moved|made|switched|wrote|written|spoke|spoken|built|started|founded|worked|went|gone|left|became|led|ran|gave|taught|mentioned|said|came from|studied|trained|grew|changed|did|done)|you (?:work|run|lead|teach|write|know|are|were)|you,? as)\b/i;
const MASS =
  /\b(?:people like you|professionals (?:like|such as) you|professionals in (?:your|the) (?:field|industry|area)|as many people as|several people|a number of people|reaching out to (?:people|professionals|folks|everyone)|leaders like you)\b/i;

export const whyThem: Check = (letter, { page, ledBy }) => {
  const call = callName(calledWell(page.name)) ?? page.name;
  const reason = meaningOf([page.why, ...page.known].join(' '));
  const given = letter.sentences.find((sentence) => shares(meaningOf(sentence), reason));
  if (given !== undefined)
    return { verdict: 'good', text: `It says why you ask ${call} in particular.`, quote: given };
  const mass = findIn(letter, MASS);
  if (mass !== undefined)
    return {
      verdict: 'mend',
      text: `It could go to anybody: say what made you think of ${call}.`,
      quote: mass.sentence,
    };
  const theirs = findIn(letter, YOURS) ?? sentenceWith(letter.sentences, [page.role, page.company]);
  if (theirs === undefined)
    return {
      verdict: 'look',
      text: `Say why you ask ${call} in particular: that is what makes people answer.`,
    };
  if (
    page.why.trim() === '' &&
    ledBy === null &&
    !/\b(?:talk|article|book|post|podcast|because|saw|read|heard|moved|switched|wrote|noticed)\b/i.test(
      theirs.sentence,
    )
  )
    return {
      verdict: 'look',
      text: `Could you say more closely what made you think of ${call}?`,
      quote: theirs.sentence,
    };
  return { verdict: 'good', text: `It says why you ask ${call} in particular.`, quote: theirs.sentence };
};

const WHO =
  /\b(?:i(?:'m| am| was| have been|'ve been) (?:an? |the |currently |now |also |still |just |working|studying|training|teaching|in my|in the|at the|at|from|based|retraining|moving|changing|switching|looking|trying|hoping|thinking|considering|transitioning|finishing|graduating|interested|\p{L}+ing\b)|my (?:name|background|experience|work|career|degree|job|name's|studies)|i (?:work|worked|study|studied|teach|taught|run|ran|trained|graduated|come from|spent|have (?:\p{L}+|\d+)\+? years|graduate|specialise|used to|currently|recently|left|moved|did|write to you as)|as an? \p{L}+|having (?:worked|spent|taught|studied|been)|(?:after|with|for) (?:\p{L}+|\d+)\+? years|former(?:ly)? |ex-\p{L}+|from an? \p{L}+ who|(?:fellow|career changer|student|graduate)|somebody who|someone who)\b/iu;

/** Whoever has met them is known by that. */
const WE = /\b(?:we|I|me)\b/u;

export const whoYouAre: Check = (letter, { me, page }) => {
  const background = meaningOf(me.background);
  const known = meaningOf(page.how);
  const found =
    letter.sentences.find((sentence) => shares(meaningOf(sentence), background)) ??
    findIn(letter, WHO)?.sentence ??
    letter.sentences.find((sentence) => WE.test(sentence) && shares(meaningOf(sentence), known));
  return found === undefined
    ? { verdict: 'look', text: 'Say in half a sentence who you are and where you come from.' }
    : { verdict: 'good', text: 'It says who you are.', quote: found };
};

const COMMON =
  /\b(?:both|in common|fellow|the same|same (?:school|university|company|team|town|path|switch|background)|we share|shared|mutual|alum(?:ni|nus|na)?|also (?:studied|went|grew|worked|from|come|came|a former|started|switched|moved|made)|(?:just )?like you|as you (?:did|once|do)|we (?:met|spoke|talked|know|sat|were|worked)|met you|you and i|our (?:mutual|shared|common|old|former)|suggested|recommended|gave me your (?:name|contact|details|email|number)|introduced|pointed me|put me (?:on|in touch)|told me (?:about you|to)|mentioned you|friend of|colleague of|too,? (?:moved|made|came|started|switched|studied)|similar (?:path|move|switch|background|change)|as well as you|followed your)\b/i;

export const commonGround: Check = (letter, { page, ledBy }) => {
  const given = [...page.ground, page.how];
  const known = meaningOf(given.join(' '));
  const found =
    letter.sentences.find((sentence) => shares(meaningOf(sentence), known)) ??
    findIn(letter, COMMON)?.sentence ??
    (ledBy === null ? undefined : letter.sentences.find((sentence) => namesThem(sentence, ledBy.name)));
  if (found !== undefined) return { verdict: 'good', text: 'It says what connects you.', quote: found };
  const [first] = page.ground;
  return {
    verdict: 'look',
    text:
      first === undefined
        ? 'If anything connects you two, say so: a school, a change of career, somebody you both know.'
        : `You wrote down what connects you (${clip(first)}): say it.`,
  };
};

const SUGGESTED =
  /\b(?:suggest\w*|recommend\w*|gave me your|pointed me|put me (?:on|in touch)|told me (?:about|to)|mentioned (?:you|your)|introduced|advice of|advised|said (?:that )?(?:you|i should)|thought (?:that )?(?:you|i should|we)|your name (?:from|came)|got your|sent me|referred me|passed (?:on|me) your|kindly|shared your|encouraged me)\b/i;

export const whoSuggested: Check = (letter, { ledBy }) => {
  const early = 2;
  if (ledBy === null) {
    // Nobody has to be named by another to be written to.
    if (letter.kind !== 'first-message') return null;
    const found = findIn(letter, SUGGESTED);
    return found === undefined
      ? { verdict: 'look', text: 'Say first of all who suggested it: it is the best reason to read on.' }
      : { verdict: 'good', text: 'It says who suggested it.', quote: found.sentence };
  }
  const at = letter.sentences.findIndex((sentence) => namesThem(sentence, ledBy.name));
  const call = callName(calledWell(ledBy.name)) ?? ledBy.name;
  if (at === -1)
    return namesThem(letter.subject, ledBy.name)
      ? { verdict: 'good', text: `The subject says that ${call} suggested it.`, quote: letter.subject }
      : {
          verdict: 'mend',
          text: `Say first of all that ${call} suggested it: it is the best reason to read on.`,
        };
  return at < early
    ? {
        verdict: 'good',
        text: `It says first of all that ${call} suggested it.`,
        quote: letter.sentences[at]!,
      }
    : {
        verdict: 'look',
        text: `${call}'s name comes late: put it into the first line.`,
        quote: letter.sentences[at]!,
      };
};

/** Words enough in common to be about the same. */
export function shares(sentence: ReadonlySet<string>, given: ReadonlySet<string>): boolean {
  if (given.size === 0) return false;
  const common = [...given].filter((stem) => sentence.has(stem)).length;
  return common >= 2 || (common === 1 && overlap(given, sentence) >= 0.5);
}

function sentenceWith(
  sentences: readonly string[],
  given: readonly string[],
): { sentence: string } | undefined {
  const meanings = given.map(meaningOf).filter(({ size }) => size > 0);
  const sentence = sentences.find((one) =>
    meanings.some((meaning) => overlap(meaning, meaningOf(one)) === 1),
  );
  return sentence === undefined ? undefined : { sentence };
}

const clip = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

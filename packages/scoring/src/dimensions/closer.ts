import { type Check, type Evidence, type Foul, sentenceRanges } from '@anyone-else/protocol';
import { type CheckRule, type DimensionRule, type Finding, met, missed, notApplicable } from '../check.ts';
import { inDoubt } from '../doubt.ts';
import { bestOf, metBy, proofs, worthy } from '../proof.ts';
import { QUOTE_LIMIT, quote, sentenceWith } from '../quote.ts';
import { isSpecificCloser } from '../specific.ts';
import { fouled, type Talk, type TalkTurn, visits } from '../talk.ts';
import { percentOf } from '../wording.ts';
import { introduced, thankedForName } from './named.ts';

/** The last third; measured a little generously, since a talk's end is not known while it runs. */
const LATE = 0.6;
/** Fewer turns have no end that differs from their start. */
const ENDS = 6;

const closerTurns = (talk: Talk): TalkTurn[] => talk.own.filter((turn) => visits(turn, 'anyone-else'));

/** Where the user first asks whom else to talk to, well or not. */
export const firstCloser = (talk: Talk): TalkTurn | undefined =>
  talk.own.find((turn) => visits(turn, 'anyone-else'));

/** Where the user asks it properly: without pressing and beyond doubt, if there is such a turn. */
export const closerTurn = (talk: Talk): TalkTurn | undefined => bestOf(closerTurns(talk), 'anyone-else');

/** The scorecard's own summary of the question: when it first came, and whether it was narrowed where it was asked properly. */
export function closerSummary(talk: Talk): { asked: boolean; turn: number | null; specific: boolean } {
  const turn = closerTurn(talk);
  if (!turn) return { asked: false, turn: null, specific: false };
  const first = firstCloser(talk) ?? turn;
  return { asked: true, turn: first.index, specific: isSpecificCloser(turn.said) };
}

/** What each of the three checks on the one question weighs. */
const ASKED = 4;
const IN_TIME = 1.5;
const NARROWED = 2.5;

const asked: CheckRule = {
  id: 'asked',
  title: 'You asked who else to talk to',
  weight: ASKED,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turns = closerTurns(talk);
    return turns.length > 0
      ? metBy(turns, 'anyone-else', 'You asked for the next person to talk to.')
      : {
          ...missed('It is the question that turns one talk into three, and it did not come.'),
          weight: ASKED + IN_TIME + NARROWED,
        };
  },
};

/** Left out, the question is one omission: it is said once, by the check on asking it, which then weighs for all three. */
const unasked = (talk: Talk): Finding =>
  notApplicable(talk.own.length === 0 ? 'You said nothing yet.' : 'We saw no such question.');

const late: CheckRule = {
  id: 'late-enough',
  title: 'You asked it near the end, once you had learned something',
  weight: IN_TIME,
  judge(talk) {
    const first = firstCloser(talk);
    if (!first) return unasked(talk);
    if (talk.thin || talk.turns.length < ENDS)
      return missed('You asked it before you had learned much from them.', [quote(first, 'anyone-else')]);
    const inTime = first.position >= LATE;
    const shown = inTime ? (closerTurn(talk) ?? first) : first;
    const why =
      shown.position === 0
        ? 'You asked it in the very first turn'
        : `You asked it ${percentOf(shown.position)} of the way through`;
    return inTime
      ? met(`${why}.`, proofs([shown], 'anyone-else'))
      : missed(`${why}; later on they know better whom to think of.`, [quote(first, 'anyone-else')]);
  },
};

const narrowed: CheckRule = {
  id: 'narrowed',
  title: 'You said what kind of person, and left the choice to them',
  weight: NARROWED,
  judge(talk) {
    const all = closerTurns(talk);
    const first = closerTurn(talk);
    if (!first) return unasked(talk);
    const clear = all.filter((turn) => isSpecificCloser(turn.said));
    return clear.length > 0
      ? met(
          'You gave them something to search their memory by.',
          worthy(clear, 'anyone-else').slice(0, 1).map(narrowingQuote),
        )
      : missed(
          'Asked so widely, it is hard to answer; a kind of person, a topic or a place brings names to mind.',
          [quote(first, 'anyone-else')],
        );
  },
};

/** The sentence that narrows the question, where one does so alone. */
export function narrowingQuote(turn: TalkTurn): Evidence {
  const asking = turn.reading?.sentences.find(({ beats }) => beats.includes('anyone-else'));
  const range = sentenceRanges(turn.text).find(
    ({ start, end }) => end > (asking?.start ?? 0) && isSpecificCloser(turn.text.slice(start, end)),
  );
  const words = range && turn.text.slice(range.start, range.end);
  return words && words.length <= QUOTE_LIMIT
    ? { turn: turn.index, quote: words }
    : quote(turn, 'anyone-else');
}

/** What makes a contact hold a name back. */
const SPENDING: readonly Foul[] = [
  'asked-for-job',
  'resume-push',
  'turned-to-self',
  'overran',
  'pressed',
  'rude',
];

const earned: CheckRule = {
  id: 'earned',
  title: 'They had reason to vouch for you',
  weight: 5,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const end = firstCloser(talk)?.index ?? talk.turns.length;
    const spent = talk.own.filter((own) => own.index <= end && SPENDING.some((foul) => fouled(own, foul)));
    if (spent.length <= 1)
      return talk.thin
        ? missed('They had heard too little from you to know whom to send you to.')
        : met('We noticed little that could keep them from giving you a name.');
    return missed(
      `${spent.length} of your turns may have put them off, and a name is hard to give then.`,
      spent.slice(0, 3).map((own) =>
        quote(
          own,
          SPENDING.find((foul) => fouled(own, foul)),
        ),
      ),
    );
  },
};

/** 'I'll let you know how it goes': no question, yet the next message is expected. */
const ANNOUNCES =
  /\b(?:i['’]?ll|i will|i shall|i['’]?m going to|let me|and|gonna)\b[^.?!]{0,60}\b(?:let (?:you|u) know|keep (?:you|u) posted|report back(?: to you)?|update (?:you|u)|drop (?:you|u) a (?:line|note|message)|(?:write|come back|get back) to (?:you|u)|write (?:and|to) tell (?:you|u)|send (?:you|u) (?:a |my )?(?:line|note|notes|message|word|mail|email)|tell (?:you|u) (?:how|what|whether))\b/iu;

/** Where the user, as the talk ended, told the contact that they would write again. */
export function announced(talk: Talk): Evidence | undefined {
  const turn = talk.own.findLast(
    ({ said, position, labels }) => position >= LATE && labels.fouls.length === 0 && ANNOUNCES.test(said),
  );
  return turn && sentenceWith(turn, (words) => ANNOUNCES.test(words));
}

const inTouch: CheckRule = {
  id: 'stay-in-touch',
  title: 'You left the way open to write again',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turns = talk.own.filter((own) => visits(own, 'stay-in-touch'));
    if (turns.length > 0) return metBy(turns, 'stay-in-touch', 'You asked for leave to write again.');
    const said = announced(talk);
    return said
      ? met('You told them that they would hear from you.', [said])
      : missed(
          'You did not ask whether you may write to them again, so the next message has to start from cold.',
        );
  },
};

export const closer: DimensionRule = {
  rules: () => [asked, late, narrowed, earned, thankedForName, introduced, inTouch],
  sentence(talk: Talk, checks: readonly Check[]) {
    if (talk.own.length === 0) return 'There is nothing to judge here yet.';
    const turn = closerTurn(talk);
    const whether = checks.find((check) => check.id === 'asked');
    // The user's word on it goes before what was read.
    if (whether?.overruled && whether.outcome === 'missed') return 'You did not ask who else to talk to.';
    if (whether?.overruled && whether.outcome === 'met' && !turn) return 'You asked who else to talk to.';
    if (!turn)
      return inDoubt(whether)
        ? 'We are not sure whether you asked who else to talk to.'
        : 'You did not ask who else to talk to.';
    const place = turn.position < LATE ? ', though early' : ' near the end';
    const when = `You asked who else to talk to${talk.turns.length < ENDS ? '' : place}`;
    const clear = talk.own.some((own) => visits(own, 'anyone-else') && isSpecificCloser(own.said));
    const how = clear ? 'said what kind of person' : 'left wide open whom you meant';
    return `${when}, and ${how}.`;
  },
};

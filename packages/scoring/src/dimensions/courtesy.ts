import {
  type CheckRule,
  type DimensionRule,
  faultless,
  met,
  missed,
  notApplicable,
  outcomeOf,
} from '../check.ts';
import { sureOf } from '../doubt.ts';
import { echoQuote } from '../echo.ts';
import { quote, quotes } from '../quote.ts';
import { fouled, has, type Talk, visits } from '../talk.ts';
import { capital, listed, many, times } from '../wording.ts';
import { MANNERS, mannerRule, rareSlips } from './manners.ts';
import { overByTheClock, timeKeptRule } from './time-kept.ts';

/** How many of the user's first or last turns count as the start or the end. */
const EDGE = 3;
/** The first few turns; of a talk of a few turns, its first half, so that a goodbye does not open it. */
const openingOf = (talk: Talk) => talk.own.slice(0, Math.min(EDGE, Math.ceil(talk.own.length / 2)));

const thanksAtStart: CheckRule = {
  id: 'thanks-start',
  title: 'You thanked them at the start',
  weight: 1,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turn = openingOf(talk).find((own) => visits(own, 'thanks'));
    return turn
      ? met('You thanked them as you began.', [quote(turn, 'thanks')])
      : missed('You began without a thank-you.');
  },
};

/** At the very end any word of thanks is one, whatever it was read as. */
const THANKS =
  /\b(?:thanks?|thank you|thx|cheers|grateful|much obliged|appreciate(?:d)?)\b|(?:^|[.!?] )ta\b/iu;

/** The user's last thanks, if it came at the end. */
export const lastThanks = (talk: Talk) =>
  talk.own.length > 1
    ? talk.own
        .slice(1)
        .slice(-EDGE)
        .findLast((own) => visits(own, 'thanks') || THANKS.test(own.said))
    : undefined;

/** Neither thanks nor a goodbye in the user's last turns. */
export const leftWithoutAWord = (talk: Talk): boolean =>
  lastThanks(talk) === undefined &&
  talk.own.slice(-EDGE).every((own) => !has(own, 'close') && sureOf(own, 'close') && sureOf(own, 'thanks'));

/** What the two checks on the thanks at the end weigh; without any, it is said once and weighs for both. */
const THANKS_END = 1.5;
const THANKS_NAMES_IT = 1.5;

const thanksAtEnd: CheckRule = {
  id: 'thanks-end',
  title: 'You thanked them at the end',
  weight: THANKS_END,
  judge(talk) {
    if (talk.own.length < 2) return notApplicable('The talk has no end yet.');
    const turn = lastThanks(talk);
    if (turn) return met('You thanked them as you ended.', [quote(turn, 'thanks')]);
    const why = leftWithoutAWord(talk)
      ? 'The talk ended without a thank-you and without a goodbye.'
      : 'The talk ended without a thank-you for their time.';
    return { ...missed(why), weight: THANKS_END + THANKS_NAMES_IT };
  },
};

const thanksNamesIt: CheckRule = {
  id: 'thanks-names-it',
  title: 'Your goodbye named something they said',
  weight: THANKS_NAMES_IT,
  judge(talk) {
    const turn = lastThanks(talk);
    if (talk.own.length === 0 || talk.theirs.length === 0)
      return notApplicable('There was nothing to come back to.');
    if (talk.own.length < 2) return missed('There is no goodbye yet that could have named anything.');
    if (!turn) return notApplicable('There was no thank-you at the end.');
    const named = echoQuote(talk, turn);
    return named
      ? met('You came back to a word of theirs as you parted.', [named])
      : missed('Your thanks would have fitted any talk; one thing they said makes it theirs.', [
          quote(turn, 'thanks'),
        ]);
  },
};

const timeNamed: CheckRule = {
  id: 'time-named',
  title: 'You named the time you had agreed',
  weight: 1.5,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turns = talk.own.filter((own) => visits(own, 'time-check'));
    return turns.length > 0
      ? met(`You brought up the time ${times(turns.length)}.`, quotes(turns, 'time-check').slice(0, 2))
      : missed('You never named the time; one line at the start shows that you will keep to it.');
  },
};

/** Says that one has applied, or is about to. */
const APPLICATION =
  /\b(?:i(?:'ve| have|’ve)?(?: just| already)? applied (?:for|to|at)|my application|i(?:'ve|’ve| have) (?:just )?(?:sent|put) in an? application|i(?:'m|’m| am) applying (?:for|to|at))\b/iu;

const houseRules: CheckRule = {
  id: 'house-rules',
  title: 'You kept to what this kind of talk is for',
  weight: 0.5,
  judge(talk) {
    const { houseRules: rules } = talk.playbook;
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const standOut = rules.mayAskStandOut ? undefined : talk.own.find((own) => visits(own, 'stand-out'));
    if (standOut)
      return missed('You asked how to stand out; this kind of talk leaves that for another day.', [
        quote(standOut, 'stand-out'),
      ]);
    if (rules.mayMentionApplication)
      return notApplicable('This kind of talk leaves it to you what you bring up.');
    const turn = talk.own.find((own) => APPLICATION.test(own.said));
    return turn
      ? missed('You mentioned an application; this kind of talk is about them, so keep it for another day.', [
          quote(turn, 'stand-out'),
        ])
      : faultless(talk, 'You kept it a talk, not an application.');
  },
};

export const courtesy: DimensionRule = {
  rules: () => [
    thanksAtStart,
    thanksAtEnd,
    thanksNamesIt,
    timeNamed,
    ...MANNERS.map((manner) => (manner.foul === 'overran' ? timeKeptRule(manner) : mannerRule(manner))),
    rareSlips,
    houseRules,
  ],
  sentence(talk, checks) {
    if (talk.own.length === 0) return 'There is nothing to judge here yet.';
    const broken = MANNERS.filter(({ id }) => outcomeOf(checks, id) === 'missed').toSorted(
      (one, other) => other.weight - one.weight,
    )[0];
    if (broken) {
      const count = talk.own.filter((turn) => fouled(turn, broken.foul)).length;
      if (count === 0) return `The talk ran over by ${many(overByTheClock(talk)?.minutes ?? 1, 'minute')}.`;
      return `${capital(broken.broken(times(count)))}.`;
    }
    const left = [
      outcomeOf(checks, 'thanks-start') === 'missed' ? 'a thank-you at the start' : '',
      outcomeOf(checks, 'thanks-end') === 'missed' ? 'a thank-you at the end' : '',
      outcomeOf(checks, 'time-named') === 'missed' ? 'a word about the time' : '',
    ].filter(Boolean);
    if (talk.thin && left.length > 0) return `You left out ${listed(left)}.`;
    return left.length === 0
      ? 'You thanked them, minded the time and asked for no job.'
      : `You were kind and asked for no job; you left out ${listed(left)}.`;
  },
};

import type { Beat, Check, Playbook, PlaybookAct } from '@anyone-else/protocol';
import { showsBuilding } from '../built-on.ts';
import {
  type CheckRule,
  type DimensionRule,
  either,
  type Finding,
  met,
  missed,
  notApplicable,
} from '../check.ts';
import { sureOf } from '../doubt.ts';
import { metBy, proofs, worthy } from '../proof.ts';
import { quote } from '../quote.ts';
import { FEW_QUESTIONS, fouled, showsAsking, type Talk, type TalkTurn, visits } from '../talk.ts';
import { asking, forItsTime, listed, many, TOPIC } from '../wording.ts';
import { allTopics, beatsInOrder, beatsOf, placesOf, topicsWanted, visitsTo } from './topics.ts';

/** Weight of all parts of the playbook together. */
const PARTS_WEIGHT = 5;
/** What lets the contact tell of themself, and what asks for something in return. */
const STORY: readonly Beat[] = ['journey', 'why-company', 'day-to-day', 'challenge'];
const OWN_ASKS: readonly Beat[] = ['advice', 'stand-out', 'fit', 'anyone-else', 'introduction'];

function partRule(act: PlaybookAct, parts: number): CheckRule {
  return {
    id: `part-${act.id}`,
    title: `You got to “${act.title}”`,
    weight: PARTS_WEIGHT / parts,
    judge(talk) {
      const beats = beatsOf(act, talk);
      if (talk.own.length === 0) return notApplicable('You said nothing yet.');
      if (beats.length === 0) return notApplicable('There was nothing to ask here.');
      const turns = visitsTo(act, talk);
      const first = turns[0];
      if (first) {
        const why = `${many(turns.length, 'turn')} of yours went to “${act.title}”.`;
        return metByAny(turns, beats, why);
      }
      return missed(
        `What belongs here: ${listed([...new Set(beats)].slice(0, 3).map((beat) => TOPIC[beat]))}.`,
      );
    },
  };
}

const coverage: CheckRule = {
  id: 'coverage',
  title: 'You covered enough ground for the time',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const beats = beatsInOrder(talk);
    const seen = beats.filter((beat) => talk.firstVisit.has(beat));
    const need = topicsWanted(talk);
    const why = `You touched ${seen.length} of ${allTopics(talk).length} topics`;
    return seen.length >= need
      ? met(`${why}; ${forItsTime(talk)} ${need} will do.`)
      : missed(`${why}; ${forItsTime(talk)} there is room for ${need}.`);
  },
};

const order: CheckRule = {
  id: 'order',
  title: 'Your questions eased from their story to your next step',
  weight: 1.5,
  judge(talk) {
    const places = firstVisitsInPlan(talk);
    if (places.length < 3) return notApplicable('You touched too few topics to have an order.');
    const share = 1 - inversions(places) / pairsOf(places);
    const surely = (beat: Beat, turn: number) => {
      const asked = talk.turns[turn];
      return asked !== undefined && sureOf(asked, beat);
    };
    const need = talk.playbook.bands.orderShare;
    const sure = firstVisitsInPlan(talk, surely);
    // Where the topics that were surely asked came in order, nothing in doubt is held against it.
    if (share < need && inversions(sure) <= (1 - need) * pairsOf(sure))
      return notApplicable('We are not sure enough of your topics to tell their order.');
    return share >= need
      ? met(`Your topics came ${share === 1 ? '' : 'mostly '}in the order of the plan.`)
      : missed(
          'Your topics jumped about: much of what the plan keeps for later came before what it begins with.',
        );
  },
};

/** Places in the playbook of the acts of its beats, by when they were first visited. Beats in two acts have no place. */
function firstVisitsInPlan(talk: Talk, counts = (_beat: Beat, _turn: number) => true): number[] {
  const places = placesOf(talk);
  return [...talk.firstVisit]
    .filter(([beat, turn]) => places.has(beat) && counts(beat, turn))
    .toSorted(([, one], [, other]) => one - other)
    .map(([beat]) => places.get(beat) ?? 0);
}

const pairsOf = ({ length }: readonly number[]): number => (length * (length - 1)) / 2;

/** Pairs that stand the wrong way round; a handful of places, so pair by pair. */
function inversions(places: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) if ((places[i] ?? 0) > (places[j] ?? 0)) count++;
  return count;
}

const visitedOf = (turn: TalkTurn, beats: readonly Beat[]): Beat | undefined =>
  beats.find((beat) => visits(turn, beat));

/** Met by whichever of the beats is best proven; the first of them where none is. */
function metByAny(turns: readonly TalkTurn[], beats: readonly Beat[], why: string): Finding {
  const visited = (turn: TalkTurn) => beats.filter((beat) => visits(turn, beat));
  const fit = turns.flatMap((turn) =>
    visited(turn)
      .filter((beat) => worthy([turn], beat).length > 0)
      .map((beat) => ({ turn, beat })),
  );
  const best = fit.find(({ turn }) => showsAsking(turn)) ?? fit[0];
  if (best) return metBy([best.turn], best.beat, why);
  const first = turns[0];
  const beat = first && visitedOf(first, beats);
  return first && beat ? metBy([first], beat, why) : met(why);
}

const storyFirst: CheckRule = {
  id: 'story-first',
  title: 'You asked for their story before anything for yourself',
  weight: 1.5,
  judge(talk) {
    // 'I don't know if I'm clever enough for this' is about oneself, and asks for nothing.
    const ask = talk.own.find(
      (turn) =>
        (OWN_ASKS.some((beat) => visits(turn, beat)) && showsAsking(turn)) || fouled(turn, 'asked-for-job'),
    );
    if (!ask) return notApplicable('You asked for nothing of your own.');
    const stories = talk.own.filter(
      (turn) =>
        turn.index <= ask.index && STORY.some((beat) => visits(turn, beat)) && !fouled(turn, 'googleable'),
    );
    if (stories.length > 0) {
      // A request for a job may come too soon; that it came late is no merit.
      const isFair = talk.own.some(
        (turn) => OWN_ASKS.some((beat) => visits(turn, beat)) && showsAsking(turn),
      );
      return isFair
        ? metByAny(stories, STORY, 'Their story came first.')
        : notApplicable('You asked for nothing that this kind of talk is for.');
    }
    return missed('You asked for something of your own before you had asked for their story.', [
      quote(ask, visitedOf(ask, OWN_ASKS) ?? 'asked-for-job'),
    ]);
  },
};

const explored: CheckRule = {
  id: 'explored',
  title: 'You stayed with one topic long enough to get below the surface',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    if (talk.digging.length < FEW_QUESTIONS)
      return missed('You asked too few questions to get below the surface of anything.');
    const deep = deepest(talk);
    return either(
      deep.length >= 2,
      deep.length >= 2
        ? `You asked ${many(deep.length, 'follow-up')} on one topic.`
        : 'No topic got a second follow-up question; the second often brings what is not on any page.',
      proofs(
        deep.filter((turn) => showsBuilding(talk, turn)),
        'open-question',
      ),
    );
  },
};

/** The most follow-ups on one thing: on one beat, or one right after the other. */
function deepest(talk: Talk): TalkTurn[] {
  const byBeat = new Map<Beat, TalkTurn[]>();
  // A list that grows on is still the longest: best may be one of those that are being filled.
  let row: TalkTurn[] = [];
  let best: TalkTurn[] = [];
  for (const turn of talk.digging) {
    if (!turn.labels.followUp) {
      row = [];
      continue;
    }
    row.push(turn);
    if (row.length > best.length) best = row;
    for (const beat of turn.labels.beats) {
      if (beat === 'other') continue;
      const same = byBeat.get(beat) ?? [];
      same.push(turn);
      byBeat.set(beat, same);
      if (same.length > best.length) best = same;
    }
  }
  return best;
}

const neverLeftOut: CheckRule = {
  id: 'never-left-out',
  title: 'You asked the one question never to leave out',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const beat = talk.playbook.neverLeaveOut;
    const turns = talk.own.filter((own) => visits(own, beat));
    // Who else to talk to is a dimension of its own: left out, it is counted there, and once.
    if (turns.length === 0 && beat === 'anyone-else' && !talk.thin)
      return notApplicable('This is looked at under the closer.');
    return turns.length > 0
      ? metBy(turns, beat, `You asked ${asking(beat)}.`)
      : missed(`This plan is built around asking ${asking(beat)}, and that did not come.`);
  },
};

export const arc: DimensionRule = {
  rules: (playbook: Playbook) => [
    ...playbook.acts.map((act) => partRule(act, playbook.acts.length)),
    coverage,
    order,
    storyFirst,
    explored,
    neverLeftOut,
  ],
  sentence(talk: Talk, checks: readonly Check[]) {
    if (talk.own.length === 0) return 'There is nothing to judge here yet.';
    const beats = beatsInOrder(talk);
    const seen = beats.filter((beat) => talk.firstVisit.has(beat)).length;
    const open = talk.playbook.acts.filter((act) =>
      checks.some((check) => check.id === `part-${act.id}` && check.outcome === 'missed'),
    );
    const covered = `You touched ${seen} of the plan's ${allTopics(talk).length} topics`;
    if (open.length === 0) return `${covered} and got to every part of it.`;
    if (open.length === talk.playbook.acts.length) return `${covered} and got to none of its parts.`;
    return `${covered} and did not get to ${listed(open.map((act) => `“${act.title}”`))}.`;
  },
};

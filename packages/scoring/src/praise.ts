import type { Act, Evidence, Scorecard } from '@anyone-else/protocol';
import { FOULS } from '@anyone-else/protocol';
import { neverSaid, showsBuilding } from './built-on.ts';
import { closerTurn, narrowingQuote } from './dimensions/closer.ts';
import { lastThanks } from './dimensions/courtesy.ts';
import { offeredBefore } from './dimensions/named.ts';
import { clearOf } from './doubt.ts';
import { echoQuote } from './echo.ts';
import { answerTo } from './lessons/lesson.ts';
import { proper } from './proof.ts';
import { countQuestions } from './questions.ts';
import { quote, type Wanted } from './quote.ts';
import { isSpecificCloser } from './specific.ts';
import { asks, fouled, has, type Talk, type TalkTurn, visits } from './talk.ts';
import { many } from './wording.ts';

const AT_MOST = 3;
/** A reply this long shows that a question opened something. */
const TALKATIVE = 20;

interface Praise {
  turn: TalkTurn;
  wanted: Wanted;
  /** The words that prove it, where the label alone would not find them. */
  proof?: Evidence;
  why: string;
  worth: number;
}

/** Up to three things that went well, each with the user's own words as proof, in the order of the talk. */
export function findPraise(talk: Talk): Scorecard['wentWell'] {
  const chosen: Praise[] = [];
  for (const praise of candidates(talk).toSorted((one, other) => other.worth - one.worth))
    if (chosen.length < AT_MOST && !chosen.some(({ turn }) => turn === praise.turn)) chosen.push(praise);
  return chosen
    .toSorted((one, other) => one.turn.index - other.turn.index)
    .map(({ turn, wanted, proof, why }) => ({ ...(proof ?? quote(turn, wanted)), why }));
}

/** Nobody is praised for what the reader only thinks that it saw. */
const surely = (turn: TalkTurn, act: Act): boolean => has(turn, act) && clearOf(turn, act);

function candidates(talk: Talk): Praise[] {
  const clean = talk.own.filter((turn) => proper(turn) && !FOULS.some((foul) => fouled(turn, foul)));
  return [
    ...closerPraise(talk, clean),
    ...followUpPraise(talk, clean),
    ...listeningPraise(clean.filter((turn) => !neverSaid(talk, turn))),
    ...mannersPraise(talk, clean),
  ];
}

function closerPraise(talk: Talk, clean: TalkTurn[]): Praise[] {
  const turn = closerTurn(talk);
  const found: Praise[] = [];
  if (turn && clean.includes(turn) && clearOf(turn, 'anyone-else') && isSpecificCloser(turn.said))
    found.push({
      turn,
      wanted: 'anyone-else',
      proof: narrowingQuote(turn),
      worth: 6,
      why: 'You asked for a kind of person, so a name could come to mind.',
    });
  const intro = clean.find(
    (own) =>
      visits(own, 'introduction') &&
      clearOf(own, 'introduction') &&
      talk.names.some((name) => name.turn < own.index),
  );
  if (intro)
    found.push({
      turn: intro,
      wanted: 'introduction',
      worth: 4,
      why: offeredBefore(talk, intro)
        ? 'They offered to introduce you, and you took it up.'
        : 'You did not let the name lie: you asked for an introduction.',
    });
  return found;
}

/** The follow-ups that brought the longest answers. */
function followUpPraise(talk: Talk, clean: TalkTurn[]): Praise[] {
  return (
    clean
      .filter((turn) => turn.labels.followUp && clearOf(turn, 'followUp') && surely(turn, 'open-question'))
      .filter((turn) => showsBuilding(talk, turn))
      // Of two questions at once one may have gone unanswered: whatever came back proves little.
      .filter((turn) => countQuestions(turn.said) < 2)
      .map((turn) => ({ turn, back: answerTo(talk, turn)?.words ?? 0 }))
      .filter(({ back }) => back >= TALKATIVE)
      .toSorted((one, other) => other.back - one.back)
      .slice(0, 2)
      .map(({ turn, back }, place) => ({
        turn,
        wanted: 'open-question',
        worth: 5 - place * 2.5,
        why:
          place === 0
            ? `You stayed with what they had said, and ${many(back, 'word')} came back.`
            : `A follow-up that opened something: it brought ${many(back, 'word')} of answer.`,
      }))
  );
}

function listeningPraise(clean: TalkTurn[]): Praise[] {
  const turn =
    clean.find((own) => surely(own, 'reflect') && asks(own)) ?? clean.find((own) => surely(own, 'reflect'));
  return turn
    ? [
        {
          turn,
          wanted: 'reflect',
          worth: 3,
          why: 'You gave their point back in your own words, which shows that you had listened.',
        },
      ]
    : [];
}

function mannersPraise(talk: Talk, clean: TalkTurn[]): Praise[] {
  const found: Praise[] = [];
  const bye = lastThanks(talk);
  const proof = bye && clean.includes(bye) ? echoQuote(talk, bye) : undefined;
  if (bye && proof)
    found.push({
      turn: bye,
      wanted: 'thanks',
      proof,
      worth: 2,
      why: 'Your goodbye took up a word of theirs.',
    });
  const time = clean.find((own) => visits(own, 'time-check') && clearOf(own, 'time-check'));
  if (time)
    found.push({
      turn: time,
      wanted: 'time-check',
      worth: 1,
      why: 'You kept an eye on the time, so that they did not have to.',
    });
  const opening = clean.find(
    (own) => surely(own, 'open-question') && visits(own, 'journey') && clearOf(own, 'journey'),
  );
  if (opening)
    found.push({
      turn: opening,
      wanted: 'journey',
      worth: 1.5,
      why: 'You asked for their own story.',
    });
  return found;
}

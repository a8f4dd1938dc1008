import type { Asked, Model, ModelFailure } from '@anyone-else/llm';
import {
  createChance,
  deriveSeed,
  type Playbook,
  type Result,
  refuse,
  type SecondReading,
} from '@anyone-else/protocol';
import { Answer } from './answer.ts';
import { chooseRemarks, compare } from './compare.ts';
import { type Piece, piecesOf, type SaidTurn, wordedTurns } from './pieces.ts';
import { questionFor } from './question.ts';
import { type Verified, verify } from './verify.ts';

/** Questions that are on their way at the same time. */
const IN_FLIGHT = 3;

export interface ReadAgain {
  model: Model;
  /** What was said, and nothing of what the reader or the judge made of it. */
  turns: readonly SaidTurn[];
  /** The plan the talk was held by. */
  playbook?: Pick<Playbook, 'title' | 'summary'>;
  /** Letters and digits that nobody could know when the talk was held: the fence around it is made of them. */
  nonce: string;
  signal?: AbortSignal;
}

/**
 * How a model reads the same talk: each piece asked twice, each label proved by words of its turn. Refuses with
 * `model-failed` where no piece came back usable; turns of single pieces that did not are `unread`.
 */
export async function readAgain(given: ReadAgain): Promise<Result<Omit<SecondReading, 'at'>>> {
  const { model, turns } = given;
  const pieces = piecesOf(turns);
  const { answers, failure } = await askAll(given, pieces);
  const read = pieces.flatMap((piece, at) => {
    const [one, other] = [answers.get(2 * at), answers.get(2 * at + 1)];
    if (one === undefined || other === undefined) return [];
    return [{ verified: [one, other] as const, ...compare(piece, one, other) }];
  });
  const compared = read.flatMap((piece) => piece.turns);
  if (compared.length === 0)
    return refuse(
      'model-failed',
      failure?.message ?? `${model.name} at ${model.host} passed over every turn.`,
    );
  const known = new Set(compared.map(({ turn }) => turn));
  const remarksOf = (which: 0 | 1) => read.flatMap(({ verified }) => verified[which].remarks);
  return {
    ok: true,
    value: {
      host: model.host,
      model: model.name,
      turns: compared,
      remarks: chooseRemarks(remarksOf(0), remarksOf(1)),
      unread: wordedTurns(turns).filter((turn) => !known.has(turn)),
      dropped: sum(read.flatMap(({ verified }) => verified.map(({ dropped }) => dropped))),
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Faults of one piece only; after any other one no further question would fare better. */
const PASSING: readonly ModelFailure['fault'][] = ['unusable', 'refused', 'too-long'];

/** Asks twice about each piece, a few questions at a time. Question 2n and 2n + 1 are about piece n; answers are checked as they come. */
async function askAll(
  given: ReadAgain,
  pieces: readonly Piece[],
): Promise<{ answers: Map<number, Verified>; failure: ModelFailure | undefined }> {
  const answers = new Map<number, Verified>();
  let failure: ModelFailure | undefined;
  let stopped = false;
  let next = 0;
  const work = async () => {
    while (!stopped && next < 2 * pieces.length) {
      const question = next++;
      const piece = pieces[question >> 1]!;
      const asked = await askOnce(given, piece, question);
      if (asked.ok) answers.set(question, verify(asked.value, piece, given.turns));
      else if (PASSING.includes(asked.fault)) failure ??= asked;
      else {
        // The first of these says why it ended, whatever befell single pieces before.
        if (!stopped) failure = asked;
        stopped = true;
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return { answers, failure };
}

/** An answer that cannot be used is asked for once more. */
async function askOnce(
  { model, playbook, nonce, signal }: ReadAgain,
  piece: Piece,
  number: number,
): Promise<Asked<Answer>> {
  const question = questionFor(piece, {
    second: number % 2 === 1,
    fence: `talk-${nonce}-${number}`,
    chance: createChance(deriveSeed(number, nonce)),
    ...(playbook === undefined ? {} : { playbook }),
  });
  const shape = { name: 'labels_of_turns', answer: Answer };
  const ask = { ...question, shape, ...(signal === undefined ? {} : { signal }) };
  const asked = await model.ask(ask);
  return !asked.ok && asked.fault === 'unusable' ? await model.ask(ask) : asked;
}

import { deriveSeed, type Labels, type Persona } from '@anyone-else/protocol';
import { begin } from '../../packages/contact/test/talk.ts';
import type { CorpusQuestion } from './corpus-questions.ts';

export interface OnTopic {
  asked: number;
  /** Answered on what was asked; said honestly that they could not. */
  hit: number;
  honest: number;
  /** What was told instead, commonest first: 'fit -> culture'. */
  missed: Map<string, number>;
}

/** Puts each question to a contact who has only said hello. */
export function putQuestions(
  persona: Persona,
  questions: readonly CorpusQuestion[],
  labelsOf: (question: CorpusQuestion) => Labels,
): OnTopic {
  const found: OnTopic = { asked: questions.length, hit: 0, honest: 0, missed: new Map() };
  questions.forEach((question, at) => {
    const talk = begin(persona, deriveSeed(7, question.where, at));
    const { steps } = talk.say({
      text: question.text,
      labels: labelsOf(question),
      ...(labelsOf(question) === question.byReader ? { leanings: question.leanings } : {}),
    }).move;
    const told = steps.find(({ answerId }) => answerId !== undefined);
    if (told?.beat === question.beat) found.hit += 1;
    else if (told === undefined && steps.some(isHonest)) found.honest += 1;
    else {
      const what = told?.beat ?? steps.map(({ kind, deflection }) => deflection ?? kind).join(' + ');
      const key = `${question.beat} -> ${what}`;
      found.missed.set(key, (found.missed.get(key) ?? 0) + 1);
    }
  });
  return found;
}

/** 'I don't really know', 'that's not my world'. */
const isHonest = ({ kind, deflection }: { kind: string; deflection?: string | undefined }): boolean =>
  kind === 'not-mine' || deflection === 'notMine' || deflection === 'offTopic';

/** An even sample, the same one each time. */
export const sample = <T>(all: readonly T[], most: number): T[] =>
  all.length <= most
    ? [...all]
    : all.filter(
        (_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length),
      );

export function together(all: readonly OnTopic[]): OnTopic {
  const sum: OnTopic = { asked: 0, hit: 0, honest: 0, missed: new Map() };
  for (const one of all) {
    sum.asked += one.asked;
    sum.hit += one.hit;
    sum.honest += one.honest;
    for (const [key, count] of one.missed) sum.missed.set(key, (sum.missed.get(key) ?? 0) + count);
  }
  return sum;
}

import type { Model } from '@anyone-else/llm';
import { cleanText, type Result, type RewordAnswer, Reworded, refuse } from '@anyone-else/protocol';
import { rewordQuestion } from './question.ts';
import { type Reworking, verifyReworded } from './verify-reworded.ts';

/** Asked once, and once more where the first wording was no good. */
const TRIES = 2;

export interface Reword extends Reworking {
  model: Pick<Model, 'ask'>;
  nonce: string;
  signal?: AbortSignal;
}

/**
 * The letter in other words, by a model: only what says the same, proven by code, is given back. `model-failed` where no
 * answer came at all.
 */
export async function reword({ model, nonce, signal, ...letter }: Reword): Promise<Result<RewordAnswer>> {
  const refused: string[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const asked = await model.ask({
      ...rewordQuestion(letter.before, `${nonce}-${tries}`, refused),
      shape: { name: 'reworded_letter', answer: Reworded },
      ...(signal === undefined ? {} : { signal }),
    });
    if (!asked.ok && asked.fault !== 'unusable') return refuse('model-failed', asked.message);
    if (!asked.ok) {
      refused.push('It did not answer with a letter.');
      continue;
    }
    const body = tidied(asked.value.body);
    const reasons = verifyReworded(body, letter);
    if (reasons.length === 0) return { ok: true, value: { body, refused: [] } };
    refused.push(...reasons);
  }
  return { ok: true, value: { body: null, refused: [...new Set(refused)] } };
}

/** As a letter is kept: no blanks at line ends, no more than one empty line. */
const tidied = (body: string): string =>
  cleanText(body)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

import { firstChoice, says } from './chunk.ts';
import type { Deadline } from './deadline.ts';
import type { Met } from './faults.ts';

/** The longest answer taken, in UTF-16 units. */
const ANSWER_LIMIT = 100_000;

export type Collected = { ok: true; text: string } | { ok: false; met: Met };

const unusable: Collected = { ok: false, met: { fault: 'unusable' } };
const refused: Collected = { ok: false, met: { fault: 'refused' } };

/**
 * The text of a streamed answer. Whole only when a reason for its end came: a stream that is cut off ends like any
 * other. Leaving the loop early stops the other side.
 */
export async function collect(chunks: AsyncIterable<unknown>, deadline: Deadline): Promise<Collected> {
  let text = '';
  let end: unknown;
  for await (const chunk of chunks) {
    const { delta, finish } = firstChoice(chunk);
    if (says(delta)) deadline.heard();
    if (typeof delta.refusal === 'string' && delta.refusal !== '') return refused;
    if (typeof delta.content === 'string') text += delta.content;
    if (text.length > ANSWER_LIMIT) return unusable;
    end = finish ?? end;
  }
  if (end === 'content_filter') return refused;
  if (typeof end !== 'string' || end === 'length') return unusable;
  return { ok: true, text };
}

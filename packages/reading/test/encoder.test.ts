import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEncoder, type Encoder } from '../src/encoder.ts';
import { LABELS } from '../src/vocabulary.ts';

interface Expected {
  contactBefore: string;
  text: string;
  logits: number[];
}

/** Scores that the Python side got from the same weights (training/export.py). */
const expected = JSON.parse(
  readFileSync(new URL('./data/parity.json', import.meta.url), 'utf8'),
) as Expected[];

describe.each([
  { runtime: 'native' as const, within: 0.02 },
  { runtime: 'wasm' as const, within: 0.6 },
])('the encoder on the $runtime runtime', ({ runtime, within }) => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await createEncoder({ runtime });
  });
  afterAll(() => encoder.close());

  test('gives the scores that training saw', async () => {
    const turns = runtime === 'native' ? expected : expected.slice(0, 12);
    expect(turns.length).toBeGreaterThanOrEqual(12);
    for (const { contactBefore, text, logits } of turns) {
      const scores = await encoder.logits(contactBefore, text);
      expect(scores).toHaveLength(LABELS.length);
      const off = Math.max(...logits.map((logit, i) => Math.abs(logit - scores[i]!)));
      expect(off, text).toBeLessThan(within);
    }
  });
});

test('a missing model is named in one sentence', async () => {
  await expect(createEncoder({ folder: new URL('./nowhere/', import.meta.url) })).rejects.toThrow(
    /^The reader's file (?:reader\.onnx|tokenizer\.json) cannot be read/,
  );
});

import { modelBytes, modelJson } from './model-files.ts';
import { loadRuntime, type Runtime } from './runtime.ts';
import { createPairer, type Pair } from './tokens.ts';

/** Runs the network: one raw score (logit) per label, in the order of LABELS. */
export interface Encoder {
  runtime: Runtime['name'];
  /** A unit is always run alone and unpadded, so that no neighbour can change its scores by a bit. */
  logits(before: string, text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

export interface EncoderOptions {
  /** Folder of the model; the package's own by default. */
  folder?: URL;
  /** One runtime only, for tests and measurements; by default native, else WASM. */
  runtime?: Runtime['name'];
}

/** Loads weights and tokenizer and runs one turn to warm up. */
export async function createEncoder({ folder, runtime: only }: EncoderOptions = {}): Promise<Encoder> {
  const [runtime, weights, tokenizer, config] = await Promise.all([
    loadRuntime(only),
    modelBytes('reader.onnx', folder),
    modelJson('tokenizer.json', folder),
    modelJson('tokenizer_config.json', folder),
  ]);
  const session = await runtime.InferenceSession.create(weights, {
    executionProviders: [runtime.name === 'native' ? 'cpu' : 'wasm'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const pair = createPairer(tokenizer, config);
  const row = (values: number[]) =>
    new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  const run = async ({ ids, kinds }: Pair): Promise<Float32Array> => {
    const { logits } = await session.run({ ids: row(ids), kinds: row(kinds) });
    return Float32Array.from(logits!.data as Float32Array);
  };
  await run(pair('Hello.', 'How did you get into this work?'));
  return {
    runtime: runtime.name,
    logits: (before, text) => run(pair(before, text)),
    close: () => session.release(),
  };
}

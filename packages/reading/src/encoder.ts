import type { InferenceSession } from 'onnxruntime-node';
import { modelBytes, modelJson, modelPath } from './model-files.ts';
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
  /** Threads of the native runtime, 1 by default; the scores do not depend on it (`bench repeat`). */
  threads?: number;
}

const GRAPH = 'reader.onnx';
const WEIGHTS = 'reader.weights';

const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
};

/** By its path, the runtime maps the weights from the disk; given as bytes they would be held twice. */
const openMapped = async (
  { InferenceSession }: Runtime,
  path: string,
  intraOpNumThreads: number,
): Promise<InferenceSession> =>
  await InferenceSession.create(path, {
    ...OPTIONS,
    intraOpNumThreads,
    executionProviders: ['cpu'],
    // A tenth faster without; training/export.py does the same, for the scores differ in their last digits.
    extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
  });

/** WASM sees no files. */
async function openCopied({ InferenceSession }: Runtime, folder?: URL): Promise<InferenceSession> {
  const [graph, weights] = await Promise.all([modelBytes(GRAPH, folder), modelBytes(WEIGHTS, folder)]);
  const externalData = [{ path: WEIGHTS, data: weights }];
  return await InferenceSession.create(graph, { ...OPTIONS, executionProviders: ['wasm'], externalData });
}

/** Loads weights and tokenizer and runs one turn to warm up. */
export async function createEncoder({
  folder,
  runtime: only,
  threads = 1,
}: EncoderOptions = {}): Promise<Encoder> {
  const [runtime, graph, tokenizer, config] = await Promise.all([
    loadRuntime(only),
    modelPath([GRAPH, WEIGHTS], folder),
    modelJson('tokenizer.json', folder),
    modelJson('tokenizer_config.json', folder),
  ]);
  const session = await (runtime.name === 'native'
    ? openMapped(runtime, graph, threads)
    : openCopied(runtime, folder));
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

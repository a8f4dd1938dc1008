/**
 * Puts the weights of model/reader.onnx into model/reader.weights, where the runtime maps them from the disk instead of
 * holding two copies: node packages/reading/tools/part-weights.ts
 * Nothing else changes: the scores stay the same to the last bit. Run it after training/export.py; run again, it does nothing.
 */
import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession } from 'onnxruntime-node';

const folder = fileURLToPath(new URL('../model/', import.meta.url));
const graph = join(folder, 'reader.onnx');
/** A graph without its weights is a few hundred kB. */
const WHOLE = 4_000_000;

if (statSync(graph).size < WHOLE) {
  console.log('The weights stand in a file of their own already.');
} else {
  const aside = mkdtempSync(join(folder, '.parting-'));
  try {
    const session = await InferenceSession.create(graph, {
      executionProviders: ['cpu'],
      graphOptimizationLevel: 'disabled',
      optimizedModelFilePath: join(aside, 'reader.onnx'),
      extra: {
        session: {
          optimized_model_external_initializers_file_name: 'reader.weights',
          optimized_model_external_initializers_min_size_in_bytes: '1024',
        },
      },
    });
    await session.release();
    for (const name of ['reader.weights', 'reader.onnx']) renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

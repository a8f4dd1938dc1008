import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** The part of ONNX Runtime that is used; both builds have it. */
export interface Runtime {
  name: 'native' | 'wasm';
  InferenceSession: typeof InferenceSession;
  Tensor: typeof Tensor;
}

/**
 * The native build where its binary loads, else (Intel Macs, musl Linux) the WASM build: slower and larger in
 * memory, same labels. The comparison is in docs/decisions/0003-encoder-runtime.md.
 */
export async function loadRuntime(only?: Runtime['name']): Promise<Runtime> {
  if (only !== 'wasm') {
    try {
      const { default: native } = await import('onnxruntime-node');
      return { name: 'native', InferenceSession: native.InferenceSession, Tensor: native.Tensor };
    } catch (cause) {
      if (only === 'native') throw cause;
    }
  }
  const web = await import('onnxruntime-web');
  web.env.wasm.numThreads = 1;
  web.env.logLevel = 'error';
  return { name: 'wasm', InferenceSession: web.InferenceSession, Tensor: web.Tensor } as unknown as Runtime;
}

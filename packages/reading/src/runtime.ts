import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** The part of ONNX Runtime that is used; both builds have it. */
export interface Runtime {
  name: 'native' | 'wasm';
  InferenceSession: typeof InferenceSession;
  Tensor: typeof Tensor;
}

/**
 * The native build tells its maker of each start unless it is told not to. It looks at the environment of the process, which
 * a thread has only a copy of: so this must be called in the main thread, before any other loads the library.
 */
export function tellNobody(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

/**
 * The native build where its binary loads, else (Intel Macs, musl Linux) the WASM build: slower and larger in
 * memory, same labels. The comparison is in docs/decisions/0003-encoder-runtime.md.
 */
export async function loadRuntime(only?: Runtime['name']): Promise<Runtime> {
  tellNobody();
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

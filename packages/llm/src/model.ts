/** Why no usable answer came; each has a plain sentence of its own for the user. */
export type ModelFault =
  | 'wrong-key'
  | 'no-rights'
  | 'unknown-model'
  | 'busy'
  | 'no-credit'
  | 'not-reachable'
  | 'too-slow'
  | 'refused'
  | 'unusable'
  | 'cancelled';

export interface Ask {
  /** Who the model is to be and what it is to do. Never holds words of a talk. */
  task: string;
  /** What it is to look at: data, never instructions. */
  material: string;
  /** Name and JSON schema of the answer. */
  shape: { name: string; schema: Record<string, unknown> };
  signal?: AbortSignal;
}

/** Parsed JSON, yet to be checked against a schema; a fault is a value. Messages hold no spoken text and no key. */
export type Asked =
  | { ok: true; value: unknown }
  | { ok: false; fault: ModelFault; message: string; retryAfterSeconds?: number };

/** A language model behind some endpoint. */
export interface Model {
  /** Host with port, as the user is told where words go. */
  host: string;
  name: string;
  /** One answer as JSON; never throws. */
  ask(ask: Ask): Promise<Asked>;
}

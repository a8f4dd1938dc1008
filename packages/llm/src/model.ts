import type * as z from 'zod/mini';

/** Why no usable answer came; each has a plain sentence of its own for the user. */
export type ModelFault =
  | 'wrong-key'
  | 'no-rights'
  | 'unknown-model'
  | 'busy'
  | 'no-credit'
  | 'not-reachable'
  | 'redirected'
  | 'astray'
  | 'not-taken'
  | 'too-long'
  | 'too-slow'
  | 'refused'
  | 'unusable'
  | 'broke-off'
  | 'cancelled';

export interface Ask<T> {
  /** Who the model is to be and what it is to do. Never holds words of a talk. */
  task: string;
  /** What it is to look at: data, never instructions. */
  material: string;
  /** A name for the answer, and what it must be: the model is told, and an answer that is anything else is a fault. */
  shape: { name: string; answer: z.ZodMiniType<T> };
  signal?: AbortSignal;
}

export interface ModelFailure {
  ok: false;
  fault: ModelFault;
  /** One plain sentence: no word of the talk or of the answer, and no key. */
  message: string;
  /** Where the other side said when to come back. */
  retryAfterSeconds?: number;
}

/** A fault is a value. */
export type Asked<T> = { ok: true; value: T } | ModelFailure;

/** What the model is to say next, as itself. */
export interface Say {
  messages: readonly { role: 'system' | 'user' | 'assistant'; content: string }[];
  /** Tokens after which the other side is to stop, and characters after which nothing more is read. */
  limit: { tokens: number; characters: number };
  signal?: AbortSignal;
}

/** Words as they come. The last part is always `end` or `fault`; a fault after words means that they broke off. */
export type SaidPart =
  | { type: 'words'; text: string }
  /** `length` where a limit cut it. */
  | { type: 'end'; why: 'stop' | 'length' }
  | { type: 'fault'; failure: ModelFailure };

/** A language model behind some endpoint. */
export interface Model {
  /** Host with port, as the user is told where words go. */
  host: string;
  name: string;
  /** Whether that host is this machine itself. */
  local: boolean;
  /** Whether what is sent can be read by nobody on the way. */
  encrypted: boolean;
  /** One answer of the shape asked for; never rejects. 'unusable' is the one fault that asking again may mend. */
  ask<T>(ask: Ask<T>): Promise<Asked<T>>;
}

/** A model that can also speak for somebody, word by word. */
export interface SpeakingModel extends Model {
  /** Speech, never thoughts or markup of the wire's; never throws. Leaving the loop stops the other side. */
  say(say: Say): AsyncIterable<SaidPart>;
}

import type { Model, ModelFailure } from '@anyone-else/llm';
import type { OwnContactAsk, Persona } from '@anyone-else/protocol';
import { fitContact } from './fit.ts';
import type { Fitted } from './fitted.ts';

export interface DraftRequest {
  ask: OwnContactAsk;
  model: Model;
  contacts: readonly Persona[];
  id: string;
  /** What an editor would say of a file, '<place>: <what>' each; empty when all is well. */
  check: (persona: Persona) => readonly string[];
  signal?: AbortSignal;
}

/** `borrowed`: the parts that the model could not deliver and that were taken from the fitted file ('answers: culture'). */
export type Drafted = { ok: true; fitted: Fitted; borrowed: string[] } | ModelFailure;

/** A whole file drafted by a model in several small asks. Never rejects: a fault is a value. */
export async function draftContact({ ask, contacts, id }: DraftRequest): Promise<Drafted> {
  return { ok: true, fitted: fitContact({ ask, contacts, id }), borrowed: ['everything'] };
}

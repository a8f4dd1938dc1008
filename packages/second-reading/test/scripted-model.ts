import type { Ask, Asked, Model, ModelFault } from '@anyone-else/llm';
import * as z from 'zod/mini';

/** A model that answers by rote: a value for each question, or a fault. Its values are checked as the real one's are. */
export class ScriptedModel implements Model {
  host = 'model.test';
  name = 'scripted';
  local = true;
  encrypted = false;
  readonly asked: Ask<unknown>[] = [];
  inFlight = 0;
  mostInFlight = 0;
  readonly #reply: (ask: Ask<unknown>, number: number) => unknown;

  constructor(reply: (ask: Ask<unknown>, number: number) => unknown) {
    this.#reply = reply;
  }

  async ask<T>(ask: Ask<T>): Promise<Asked<T>> {
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    const number = this.asked.push(ask as Ask<unknown>) - 1;
    await Promise.resolve();
    this.inFlight--;
    const reply = this.#reply(ask as Ask<unknown>, number);
    if (reply instanceof Fault) return { ok: false, fault: reply.fault, message: `It was ${reply.fault}.` };
    const parsed = z.safeParse(ask.shape.answer, reply);
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, fault: 'unusable', message: 'It was unusable.' };
  }
}

export class Fault {
  readonly fault: ModelFault;
  constructor(fault: ModelFault) {
    this.fault = fault;
  }
}

/** The turns that a question asks about. */
export function turnsAsked({ material }: Pick<Ask<unknown>, 'material'>): number[] {
  const list = /Label the user turns (\d+(?:, \d+)*)/.exec(material)?.[1] ?? '';
  return list.split(', ').map(Number);
}

/** Whether it is the second asking about its piece: the first lists labels in their usual order. */
export const isSecond = ({ task }: Pick<Ask<unknown>, 'task'>): boolean => !task.startsWith('You label');

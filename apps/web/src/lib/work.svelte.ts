import { WorkProgress } from '@anyone-else/protocol';
import { ask } from './ask.ts';
import { newClientId } from './client-id.ts';

/** Nobody needs to be told how far something has come that is done by then. */
const FIRST_LOOK = 700;
const EVERY = 600;

/** A long request, and how far the server has come with it. */
export class Work {
  #now = $state.raw<WorkProgress>();
  #round = 0;

  /** Undefined before it is known, and after. */
  get now(): WorkProgress | undefined {
    return this.#now;
  }

  /** Runs a request that sends along the headers given to it, and looks at how far it has come until it is answered. */
  async during<T>(request: (headers: Record<string, string>) => Promise<T>): Promise<T> {
    const id = newClientId();
    const round = ++this.#round;
    const leave = new AbortController();
    const look = async () => {
      const { signal } = leave;
      const answer = await ask(WorkProgress, `/work/${id}`, { signal });
      if (signal.aborted) return;
      if (answer.ok) this.#now = answer.value;
      timer = setTimeout(look, EVERY);
    };
    let timer = setTimeout(look, FIRST_LOOK);
    try {
      return await request({ 'x-work': id });
    } finally {
      clearTimeout(timer);
      leave.abort();
      if (round === this.#round) this.#now = undefined;
    }
  }
}

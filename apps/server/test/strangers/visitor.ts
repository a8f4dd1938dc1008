import { Browser } from '../browser.ts';
import type { House } from '../house.ts';

/** What is asked of the server; a body that is no text goes as JSON. */
export interface Asked {
  path: string;
  method?: string;
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
}

/** Who asks is said in this header: sign-in itself is tested elsewhere. */
export const WHO = 'x-who';

/** Somebody who is signed in; or nobody, where `who` is undefined. */
export class Visitor {
  readonly #house: House;
  readonly #who: string | undefined;
  constructor(house: House, who: string | undefined) {
    this.#house = house;
    this.#who = who;
  }

  get #signs(): Record<string, string> {
    return this.#who === undefined ? {} : { [WHO]: this.#who };
  }

  ask({ path, method = 'GET', body, type = 'application/json', headers = {} }: Asked): Promise<Response> {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return this.#house.get(path, {
      method,
      headers: { ...this.#signs, ...headers, ...(text === undefined ? {} : { 'content-type': type }) },
      ...(text === undefined ? {} : { body: text }),
    });
  }

  /** Of what must succeed. */
  async json<T>(asked: Asked): Promise<T> {
    const reply = await this.ask(asked);
    if (!reply.ok)
      throw new Error(`${asked.method ?? 'GET'} ${asked.path}: ${reply.status} ${await reply.text()}`);
    return (reply.status === 204 ? undefined : await reply.json()) as T;
  }

  tab(id: string): Browser {
    return new Browser(`ws://${this.#house.address}/api/sessions/${id}/live`, { headers: this.#signs });
  }
}

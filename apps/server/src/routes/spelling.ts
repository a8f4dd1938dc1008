import { type Problem, type SpellingAnswer, SpellingAsk } from '@anyone-else/protocol';
import { type Spelling, SpellingFailed } from '@anyone-else/spelling';
import type { FastifyInstance } from 'fastify';
import { refuseWith } from '../problems.ts';

const NOT_A_TEXT: Problem = {
  code: 'bad-request',
  message:
    'A text of up to 20,000 characters is looked at, with up to 60 names that are right as they stand.',
};
const NOT_NOW: Problem = {
  code: 'busy',
  message: 'The spelling cannot be looked at just now: please try again in a moment.',
};

/** POST /api/spelling · where a text may be misspelt; it is looked at on this machine and kept nowhere. */
export function spellingRoute(app: FastifyInstance, spelling: Spelling): void {
  app.addHook('onClose', () => spelling.close());
  app.post('/api/spelling', async ({ body, log }, reply) => {
    const asked = SpellingAsk.safeParse(body);
    if (!asked.success) return refuseWith(reply, NOT_A_TEXT);
    try {
      const slips = await spelling.check(asked.data);
      return slips === undefined ? refuseWith(reply, NOT_NOW) : ({ slips } satisfies SpellingAnswer);
    } catch (error) {
      if (!(error instanceof SpellingFailed)) throw error;
      log.error({ err: error }, 'the spelling checker failed');
      return refuseWith(reply, NOT_NOW);
    }
  });
}

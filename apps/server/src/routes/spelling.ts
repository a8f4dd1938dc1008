import { type Problem, type SpellingAnswer, SpellingAsk } from '@anyone-else/protocol';
import { type Spelling, SpellingFailed } from '@anyone-else/spelling';
import type { FastifyInstance } from 'fastify';
import { goneOf } from '../gone.ts';
import { HEAVY } from '../limits/heavy.ts';
import { refuseWith } from '../problems.ts';
import { inTurns } from '../threads/in-turns.ts';

const NOT_A_TEXT: Problem = {
  code: 'bad-request',
  message:
    'A text of up to 20,000 characters is looked at, with up to 60 names that are right as they stand.',
};
const NOT_NOW: Problem = {
  code: 'busy',
  message: 'The spelling cannot be looked at just now: please try again in a moment.',
};

/** There is one checker. Whoever has a long text looked at holds up nobody but themself for longer than that one text. */
const PLACES = { atOnce: 1, ofOne: 2, ofAll: 16 };

/** POST /api/spelling · where a text may be misspelt; it is looked at on this machine and kept nowhere. */
export function spellingRoute(app: FastifyInstance, spelling: Spelling): void {
  const turns = inTurns(PLACES);
  app.addHook('onClose', () => spelling.close());
  app.post('/api/spelling', HEAVY, async ({ body, log, account }, reply) => {
    const asked = SpellingAsk.safeParse(body);
    if (!asked.success) return refuseWith(reply, NOT_A_TEXT);
    const gone = goneOf(reply);
    try {
      // Who types on has asked anew by the time that the turn comes.
      const slips = await turns.run(account.id, async () =>
        gone.aborted ? undefined : await spelling.check(asked.data),
      );
      return slips === undefined ? refuseWith(reply, NOT_NOW) : ({ slips } satisfies SpellingAnswer);
    } catch (error) {
      if (!(error instanceof SpellingFailed)) throw error;
      log.error({ err: error }, 'the spelling checker failed');
      return refuseWith(reply, NOT_NOW);
    }
  });
}

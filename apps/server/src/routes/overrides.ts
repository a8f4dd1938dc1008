import {
  Correction,
  keptTurns,
  type OverrideFile,
  type Problem,
  type ScorecardAnswer,
  talkDigest,
  tidyLabels,
} from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { faultIn } from '../faults.ts';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { Scored } from '../scores.ts';
import { NO_TALK } from '../talks.ts';

/** Who signs where nobody gave a name, and the longest name that signs. */
const NOBODY = 'You';
const NAME_LIMIT = 60;

/** POST and GET below a talk's /overrides · the user's corrections of labels and checks. */
export function overrideRoutes(app: FastifyInstance, talks: TalkKind['path']): void {
  const path = `${talks}/:id/overrides`;

  app.get(
    path,
    withScorable(talks, async ({ id, notes, said }) => {
      const talk = await talkDigest(keptTurns(await said()));
      return { version: 1, talk, overrides: await notes.overrides(id) } satisfies OverrideFile;
    }),
  );

  app.post(
    path,
    withScorable(talks, async (talk, { account, body }, reply) => {
      const { scores, takeScores, now } = account;
      const parsed = Correction.safeParse(body);
      if (!parsed.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The correction', parsed.error) });
      const correction = tidied(parsed.data);
      const fault = faultOf(correction, await scores.of(talk));
      if (fault !== undefined) return refuseWith(reply, fault);
      const by = talk.userName.slice(0, NAME_LIMIT) || NOBODY;
      const kept = await talk.notes.addOverride(talk.id, { ...correction, by, at: now() });
      if (kept === 'gone') return refuseWith(reply, NO_TALK);
      if (kept === 'full') return refuseWith(reply, FULL);
      account.corrected(talk.id);
      const { scorecard, behind } = await scores.of(talk);
      // Other takes that hold the turn were corrected with it.
      if (talk.root !== undefined && correction.kind === 'labels') void takeScores.settle(talk.root);
      return { scorecard, behind } satisfies ScorecardAnswer;
    }),
  );
}

const FULL: Problem = {
  code: 'conflict',
  message: 'This talk has been corrected so often that no correction more can be kept.',
};

const tidied = (correction: Correction): Correction =>
  correction.kind === 'labels' && correction.labels !== null
    ? { ...correction, labels: tidyLabels(correction.labels) }
    : correction;

/** A correction must be of something that is there. */
function faultOf(correction: Correction, { input, scorecard }: Scored): Problem | undefined {
  if (correction.kind === 'check') {
    const { dimension, check } = correction;
    const known = scorecard.dimensions[dimension].checks.some(({ id }) => id === check);
    return known ? undefined : bad(`In ${dimension} there is no check of this name.`);
  }
  const turn = input.turns[correction.turn];
  if (turn === undefined)
    return bad(
      `There is no turn ${correction.turn}: the turns of this talk count from 0 to ${input.turns.length - 1}.`,
    );
  if (turn.speaker === 'contact')
    return bad(`Turn ${correction.turn} is the contact's: only your own turns have labels.`);
  return undefined;
}

const bad = (message: string): Problem => ({ code: 'bad-request', message });

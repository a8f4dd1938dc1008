import type { Recap } from '@anyone-else/protocol';
import { recapFileName, recapMarkdown } from '@anyone-else/transcripts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type PersonRequest, withPerson } from '../people/find.ts';
import { meOf } from '../people/me.ts';
import { recapOnPage } from '../people/recap.ts';
import { refuseWith } from '../problems.ts';
import { recapOfTalk } from '../recaps.ts';
import { type TalkKind, withScorable } from '../scorable.ts';

/** GET below a talk's /recap and /recap.md · nothing of a rehearsal before its end. */
export function recapRoutes(app: FastifyInstance, path: TalkKind['path']): void {
  for (const ending of ['', '.md'])
    app.get(
      `${path}/:id/recap${ending}`,
      withScorable(path, async (talk, { account }, reply) => {
        const recap = await recapOfTalk(account, account.kinds[path], talk);
        if (!recap.ok) return refuseWith(reply, recap.problem);
        return ending === '' ? recap.value : markdownOf(recap.value, reply);
      }),
    );
}

type ByEntry = { Params: { id: string; entryId: string } };

/** GET /api/people/:id/talks/:entryId/recap and …/recap.md */
export function personRecapRoutes(app: FastifyInstance): void {
  for (const ending of ['', '.md'])
    app.get<ByEntry>(
      `/api/people/:id/talks/:entryId/recap${ending}`,
      withPerson(async (person, { params, account }: PersonRequest, reply) => {
        const { entryId } = params as ByEntry['Params'];
        const recap = await recapOnPage(account, person, entryId);
        if (!recap.ok) return refuseWith(reply, recap.problem);
        if (ending === '') return recap.value;
        const { me } = await meOf(account);
        return markdownOf(recap.value, reply, dayIn(me.zone, recap.value.on));
      }),
    );
}

/** A recap as a file to keep; `day` is YYYY-MM-DD where the user was. */
function markdownOf(recap: Recap, reply: FastifyReply, day = recap.on.slice(0, 10)): FastifyReply {
  return (
    reply
      .type('text/markdown; charset=utf-8')
      // Letters, digits and hyphens: nothing in the name needs quoting or another character set.
      .header('content-disposition', `attachment; filename="${recapFileName(recap, day)}"`)
      .send(recapMarkdown(recap, day))
  );
}

/** The day of an instant in a zone; of UTC where nobody said. */
const dayIn = (zone: string, instant: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone === '' ? 'UTC' : zone, dateStyle: 'short' }).format(
    new Date(instant),
  );

import { fileNameFor, writeJson, writeMarkdown } from '@anyone-else/transcripts';
import type { FastifyInstance } from 'fastify';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import { takenAlong } from '../taken-along.ts';

const WAYS = {
  md: { type: 'text/markdown; charset=utf-8', write: writeMarkdown },
  json: { type: 'application/json; charset=utf-8', write: writeJson },
} as const;

/** GET below a talk's /export.md and /export.json · the scored talk as a file to keep. */
export function exportRoutes(app: FastifyInstance, path: TalkKind['path']): void {
  for (const ending of ['md', 'json'] as const)
    app.get(
      `${path}/:id/export.${ending}`,
      withScorable(path, async (talk, { account }, reply) => {
        const along = await takenAlong(account, account.kinds[path], talk);
        if (!along.ok) return refuseWith(reply, along.problem);
        const { type, write } = WAYS[ending];
        const file = await write(along.value);
        // Letters, digits and hyphens: nothing in the name needs quoting or another character set.
        const name = fileNameFor(along.value, ending);
        return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(file);
      }),
    );
}

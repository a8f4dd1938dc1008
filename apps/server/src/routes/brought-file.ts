import { BROUGHT_FILE_LIMIT, oneLine } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { goneOf } from '../gone.ts';
import { HEAVY } from '../limits/heavy.ts';
import { answerErrorWith, refuseWith } from '../problems.ts';
import { readFileAside } from '../threads/read-file.ts';

const NAME_LIMIT = 300;
const IN_OTHER_WORDS = answerErrorWith({
  tooLarge: `This file is larger than ${BROUGHT_FILE_LIMIT / 1024 / 1024} MB: please bring the transcript of one talk, as text.`,
  wrongKind: 'A transcript must be sent as application/octet-stream.',
});

/** POST /api/brought/read?name=FILE · the file's bytes as they are; answers a TranscriptDraft and keeps nothing. */
export function broughtFileRoute(app: FastifyInstance): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    const options = { ...HEAVY, bodyLimit: BROUGHT_FILE_LIMIT, errorHandler: IN_OTHER_WORDS };
    scope.post('/api/brought/read', options, async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const draft = await readFileAside(
        request.account.threads,
        bytes,
        nameIn(request.query),
        goneOf(reply),
        request.account.works.of(request, reply),
      );
      if (!draft.ok) return refuseWith(reply, draft.problem);
      return reply.type('application/json; charset=utf-8').send(draft.value);
    });
  });
}

/** The file's name says of what kind it may be, and is nothing more than that: no path, no header, no log line. */
function nameIn(query: unknown): string {
  const { name } = query as { name?: unknown };
  return typeof name === 'string' ? oneLine(name).slice(-NAME_LIMIT) : '';
}

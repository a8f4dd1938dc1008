import {
  explain,
  jsonFault,
  keptTurns,
  type Result,
  refuse,
  Transcript,
  talkDigest,
} from '@anyone-else/protocol';

/** A talk as it may be kept: only what was said, by whom and when, in characters that can be seen. */
export interface Ingested {
  transcript: Transcript;
  /** The same for the same words by the same speakers. */
  digest: string;
}

/** A name, a role or a company longer than this is something else. */
const LINE_LIMIT = 300;

/** Takes the JSON text of a Transcript; a refusal names the field and never what stood in it. */
export async function ingest(json: string): Promise<Result<Ingested>> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    const { line, column } = jsonFault(json) ?? { line: 1, column: 1 };
    return refuse('bad-request', `The transcript is not JSON at line ${line}, column ${column}.`);
  }
  const parsed = Transcript.safeParse(data);
  if (!parsed.success) {
    const { field, complaint } = explain(parsed.error, data);
    return refuse(
      'bad-request',
      field === ''
        ? 'The transcript is not in the expected form.'
        : `The transcript cannot be used: ${field} ${complaint}.`,
    );
  }
  const { id: _id, ...about } = parsed.data;
  for (const [who, lines] of [
    ['user', about.user],
    ['contact', about.contact],
  ] as const)
    for (const [field, line] of Object.entries(lines ?? {}))
      if (line.length > LINE_LIMIT)
        return refuse(
          'bad-request',
          `The transcript cannot be used: ${who}.${field} is longer than ${LINE_LIMIT} characters.`,
        );
  const turns = keptTurns(about.turns);
  if (!turns.some(({ speaker }) => speaker === 'user'))
    return refuse('bad-request', 'None of the turns is yours: say which of the speakers you are.');
  if (!turns.some(({ speaker }) => speaker === 'contact'))
    return refuse('bad-request', 'All of the turns are yours: say which of the speakers you talked to.');
  return { ok: true, value: { transcript: { ...about, turns }, digest: await talkDigest(turns) } };
}

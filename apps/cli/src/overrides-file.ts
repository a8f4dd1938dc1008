import {
  explain,
  type Override,
  OverrideFile,
  type Scorecard,
  type Transcript,
  talkDigest,
} from '@anyone-else/protocol';
import { parseJson, readInput } from './input.ts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

/**
 * The user's corrections from a file, as the review exports them; a fault is named by its place ('overrides[2].at'). A
 * file that says which talk it was made for is taken for that one only.
 */
export async function readOverrides(
  file: string | undefined,
  { turns }: Transcript,
  world: World,
): Promise<readonly Override[]> {
  if (file === undefined) return [];
  const { name, text } = await readInput(file, world);
  const data = parseJson(text, name);
  await refuseAnotherTalk(data, turns, name);
  const parsed = OverrideFile.safeParse(data);
  if (!parsed.success) {
    const { field, complaint } = explain(parsed.error, data);
    throw new CliProblem(`${name}: ${field === '' ? complaint : `${field} ${complaint}`}`);
  }
  parsed.data.overrides.forEach((override, i) => {
    if (override.kind === 'labels' && turns[override.turn]?.speaker !== 'user')
      throw new CliProblem(
        `${name}: overrides[${i}].turn is ${override.turn}, which is turn ${override.turn + 1} of the page, and the talk has no turn of yours there`,
      );
  });
  return parsed.data.overrides;
}

/** Before anything else that is wrong with the file: its places would be those of a talk that is not this one. */
async function refuseAnotherTalk(data: unknown, turns: Transcript['turns'], name: string): Promise<void> {
  const talk = (data as { talk?: unknown } | null)?.talk;
  if (typeof talk === 'string' && talk !== (await talkDigest(turns)))
    throw new CliProblem(
      `${name}: these corrections were made for another talk, or its words have changed since`,
    );
}

/** A correction of a check that the score does not have is most likely misspelt. */
export function refuseUnknownChecks(
  { dimensions }: Scorecard,
  overrides: readonly Override[],
  file: string | undefined,
): void {
  overrides.forEach((override, i) => {
    if (override.kind !== 'check') return;
    const ids = dimensions[override.dimension].checks.map(({ id }) => id);
    if (!ids.includes(override.check))
      throw new CliProblem(
        `${file}: overrides[${i}].check: ${override.dimension} has no check "${override.check}"; known are ${ids.join(', ')}`,
      );
  });
}

import type { TurnInContext } from '@anyone-else/protocol';
import { explain, TurnLine } from '@anyone-else/protocol';
import { type Input, parseJson, readInput } from '../input.ts';
import { oneFile, optionsOf } from '../options.ts';
import { CliProblem } from '../problem.ts';
import { type World, withReader } from '../world.ts';

/** Turns read at a time: enough to keep the encoder busy, few enough to keep the output flowing. */
const BATCH = 32;

/** `read FILE.jsonl`: for each line a line of labels, in order. Every line is looked at before the first is read. */
export async function read(args: string[], world: World): Promise<void> {
  const input = await readInput(oneFile(optionsOf(args, {}), 'read'), world);
  const turns = linesOf(input);
  await withReader(world, async (reader) => {
    for (let from = 0; from < turns.length; from += BATCH) {
      const readings = await reader.readMany(turns.slice(from, from + BATCH));
      for (const { labels } of readings) {
        const { beats, acts, fouls, followUp } = labels;
        await world.out(`${JSON.stringify({ beats, acts, fouls, followUp })}\n`);
      }
    }
  });
}

/** Blank lines hold nothing and are passed over; every other line has to be a turn. */
function linesOf({ name, text }: Input): TurnInContext[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const data = parseJson(line, name, i + 1);
    const parsed = TurnLine.safeParse(data);
    if (!parsed.success) {
      const { field, complaint } = explain(parsed.error, data);
      throw new CliProblem(
        `${name}: line ${i + 1}: ${field === '' ? complaint.replace('the file', 'the line') : `${field} ${complaint}`}`,
      );
    }
    return [{ contactBefore: parsed.data.contactBefore ?? '', text: parsed.data.text }];
  });
}

import { outcomeOf, recapOf, recordedMinutes } from '@anyone-else/letters';
import { recapMarkdown } from '@anyone-else/transcripts';
import { optionsOf } from '../options.ts';
import { CliProblem } from '../problem.ts';
import { readTalk, TALK_OPTIONS } from '../talk-file.ts';
import { talkRead } from '../talk-read.ts';
import type { World } from '../world.ts';

/** `recap FILE [--json] [--on DAY]`: what was learnt, named and promised in a talk, and what comes next. */
export async function recap(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { ...TALK_OPTIONS, on: 'text' });
  const talk = await readTalk(given, 'recap', world);
  const input = await talkRead(talk, world);
  const made = recapOf({
    from: 'transcript',
    contact: input.contact,
    on: dayOf(given.text('on')) ?? world.now(),
    minutes: recordedMinutes(input.turns),
    outcome: outcomeOf(input),
    playbook: input.playbook,
  });
  await world.out(given.flag('json') ? `${JSON.stringify(made)}\n` : recapMarkdown(made));
}

/** Noon of that day, so that it is the same day in most places. */
function dayOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const noon = `${typed}T12:00:00.000Z`;
  // 30 February is a day to no calendar, and comes back as another one.
  const known = /^\d{4}-\d\d-\d\d$/u.test(typed) && !Number.isNaN(Date.parse(noon));
  if (!known || new Date(noon).toISOString() !== noon)
    throw new CliProblem(`--on: "${typed}" is not a day such as 2026-11-22`);
  return noon;
}

import { readBrought } from '@anyone-else/rehearsal';
import { judgeWithOverrides } from '@anyone-else/scoring';
import { optionsOf } from '../options.ts';
import { readOverrides, refuseUnknownChecks } from '../overrides-file.ts';
import { scorePage } from '../page/score-page.ts';
import { readTalk, TALK_OPTIONS } from '../talk-file.ts';
import { type World, withReader } from '../world.ts';

/**
 * `score FILE [--json]`: judges a talk; a readable page, or the scorecard as one object. `--overrides FILE` judges it
 * with the user's corrections, and the score as read stands beside.
 */
export async function score(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { ...TALK_OPTIONS, overrides: 'text' });
  const { transcript, playbook } = await readTalk(given, 'score', world);
  const file = given.text('overrides');
  const overrides = await readOverrides(file, transcript, world);
  const scorecard = await withReader(world, async (reader) =>
    judgeWithOverrides(await readBrought({ reader, playbook }, transcript), overrides),
  );
  refuseUnknownChecks(scorecard, overrides, file);
  await world.out(
    given.flag('json') ? `${JSON.stringify(scorecard)}\n` : scorePage(scorecard, transcript.turns, playbook),
  );
}

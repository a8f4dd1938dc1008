import { readBrought } from '@anyone-else/rehearsal';
import { judgeWithOverrides } from '@anyone-else/scoring';
import { writeJson, writeMarkdown } from '@anyone-else/transcripts';
import { type Given, oneOf, optionsOf } from '../options.ts';
import { readOverrides, refuseUnknownChecks } from '../overrides-file.ts';
import { scorePage } from '../page/score-page.ts';
import { CliProblem } from '../problem.ts';
import { readTalk, TALK_OPTIONS } from '../talk-file.ts';
import { type World, withReader } from '../world.ts';

/**
 * `score FILE [--json]`: judges a talk; a readable page, or the scorecard as one object. `--overrides FILE` judges it
 * with the user's corrections, and the score as read stands beside. `--as markdown` and `--as json` write the talk with
 * its score, as the review's copies do.
 */
export async function score(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { ...TALK_OPTIONS, overrides: 'text', as: 'text' });
  const form = formOf(given);
  const { transcript, playbook } = await readTalk(given, 'score', world);
  const file = given.text('overrides');
  const overrides = await readOverrides(file, transcript, world);
  const scorecard = await withReader(world, async (reader) =>
    judgeWithOverrides(await readBrought({ reader, playbook }, transcript), overrides),
  );
  refuseUnknownChecks(scorecard, overrides, file);
  const talk = { kind: 'brought', at: world.now(), transcript, playbook, scorecard, overrides } as const;
  switch (form) {
    case 'page':
      return await world.out(scorePage(scorecard, transcript.turns, playbook));
    case 'scorecard':
      return await world.out(`${JSON.stringify(scorecard)}\n`);
    case 'markdown':
      return await world.out(writeMarkdown(talk));
    case 'json':
      return await world.out(await writeJson(talk));
  }
}

function formOf(given: Given): 'page' | 'scorecard' | 'markdown' | 'json' {
  const as = given.text('as');
  if (as === undefined) return given.flag('json') ? 'scorecard' : 'page';
  if (given.flag('json'))
    throw new CliProblem('--as: --json writes the score alone, so leave one of the two out');
  return oneOf(as, 'as', ['markdown', 'json']);
}

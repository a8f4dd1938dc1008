import { judge } from '@anyone-else/scoring';
import { readInput } from '../input.ts';
import { oneFile, optionsOf } from '../options.ts';
import { scorePage } from '../page/score-page.ts';
import { label, talkOf } from '../talk-file.ts';
import { type World, withReader } from '../world.ts';

/** `score FILE.json [--json]`: judges a transcript; a readable page, or the scorecard as one object. */
export async function score(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { json: 'flag' });
  const { transcript, playbook, agreedMinutes } = talkOf(
    await readInput(oneFile(given, 'score'), world),
    world,
  );
  const scorecard = await withReader(world, async (reader) => {
    const { turns, readings } = await label(transcript, reader);
    return judge({
      turns,
      readings,
      playbook,
      agreedMinutes,
      readerVersion: reader.version,
      user: transcript.user,
      contact: transcript.contact,
    });
  });
  await world.out(
    given.flag('json') ? `${JSON.stringify(scorecard)}\n` : scorePage(scorecard, transcript.turns, playbook),
  );
}

import type { ThankYouInput } from '@anyone-else/letters';
import { readBrought } from '@anyone-else/rehearsal';
import { findNames, judge } from '@anyone-else/scoring';
import type { TalkFile } from './talk-file.ts';
import { type World, withReader } from './world.ts';

/** A talk as it was read, for whatever is drafted from it. */
export async function talkRead({ transcript, playbook }: TalkFile, world: World): Promise<ThankYouInput> {
  const { user = {}, contact = {} } = transcript;
  return withReader(world, async (reader) => {
    const input = await readBrought({ reader, playbook }, transcript);
    const { closer } = judge({ ...input, user, contact });
    const names = findNames(input.turns, [contact.name, user.name]);
    return { turns: [...input.turns], user, contact, closer, names, playbook };
  });
}

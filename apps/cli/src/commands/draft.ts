import { draftThankYou } from '@anyone-else/letters';
import type { Letter } from '@anyone-else/protocol';
import { findNames, judge } from '@anyone-else/scoring';
import { readInput } from '../input.ts';
import { oneFile, optionsOf } from '../options.ts';
import { letterPage } from '../page/letter-page.ts';
import { label, type TalkFile, talkOf } from '../talk-file.ts';
import { type World, withReader } from '../world.ts';

/** `draft FILE.json [--json]`: the thank-you note for a transcript, with the turn that each fact rests on. */
export async function draft(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, { json: 'flag' });
  const talk = talkOf(await readInput(oneFile(given, 'draft'), world), world);
  const { subject, body, facts } = await letterFor(talk, world);
  await world.out(
    given.flag('json')
      ? `${JSON.stringify({ subject, body, facts })}\n`
      : letterPage({ subject, body }, talk.transcript.user?.name),
  );
}

async function letterFor({ transcript, playbook, agreedMinutes }: TalkFile, world: World): Promise<Letter> {
  const { user = {}, contact = {} } = transcript;
  return withReader(world, async (reader) => {
    const { turns, readings } = await label(transcript, reader);
    const { closer } = judge({
      turns,
      readings,
      playbook,
      agreedMinutes,
      readerVersion: reader.version,
      user,
      contact,
    });
    const names = findNames(turns, [contact.name, user.name]);
    return draftThankYou({ turns, user, contact, closer, names, playbook });
  });
}

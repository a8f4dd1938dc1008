import { draftThankYou } from '@anyone-else/letters';
import type { Letter } from '@anyone-else/protocol';
import { optionsOf } from '../options.ts';
import { letterPage } from '../page/letter-page.ts';
import { readTalk, TALK_OPTIONS, type TalkFile } from '../talk-file.ts';
import { talkRead } from '../talk-read.ts';
import type { World } from '../world.ts';

/** `draft FILE [--json]`: the thank-you note for a transcript, with the turn that each fact rests on. */
export async function draft(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, TALK_OPTIONS);
  const talk = await readTalk(given, 'draft', world);
  const { subject, body, facts } = await letterFor(talk, world);
  await world.out(
    given.flag('json')
      ? `${JSON.stringify({ subject, body, facts })}\n`
      : letterPage({ subject, body }, talk.transcript.user?.name),
  );
}

async function letterFor(talk: TalkFile, world: World): Promise<Letter> {
  return draftThankYou(await talkRead(talk, world));
}

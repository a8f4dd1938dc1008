import { recapOf, recordedMinutes, type Since } from '@anyone-else/letters';
import {
  mendOutcome,
  type Playbook,
  type Recap,
  type Result,
  spokenMinutes,
  type TalkMended,
} from '@anyone-else/protocol';
import type { Asides } from './asides.ts';
import type { AccountDeps } from './deps.ts';
import type { ScorableTalk, TalkKind } from './scorable.ts';
import type { Scores } from './scores.ts';
import { takenAlong } from './taken-along.ts';
import { talkOutcome } from './threads/talk.ts';

type Deps = Pick<AccountDeps, 'storage' | 'content' | 'threads'> & { scores: Scores; asides: Asides };

/** What a person's page may say of a talk, and its transcript does not. */
export interface OnPage {
  on: string;
  contact: { name: string; role: string; company: string; pronouns: string };
  since: Since;
  playbook: Playbook;
  everyMonths: number | null;
  /** What the user corrected in what was understood. */
  mended: TalkMended | undefined;
}

/** The recap of a talk that is over and has turns. */
export async function recapOfTalk(
  deps: Deps,
  kind: TalkKind,
  talk: ScorableTalk,
  { mended, ...onPage }: Partial<OnPage> = {},
): Promise<Result<Recap>> {
  const along = await takenAlong(deps, kind, talk);
  if (!along.ok) return along;
  const scored = await deps.scores.of(talk);
  const { at, transcript } = along.value;
  const { turns, playbook } = scored.input;
  const rehearsed = kind.path === '/api/sessions';
  return {
    ok: true,
    value: recapOf({
      from: rehearsed ? 'rehearsal' : 'transcript',
      contact: transcript.contact ?? {},
      on: at,
      minutes: rehearsed
        ? Math.max(1, Math.round(spokenMinutes(turns.map(({ text }) => text))))
        : recordedMinutes(turns),
      outcome: mendOutcome(await talkOutcome(deps.threads, { ...scored, notes: await talk.noted() }), mended),
      playbook,
      ...onPage,
    }),
  };
}

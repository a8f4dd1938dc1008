import type { Problem, Result, StoredEvent, Transcript, Turn } from '@anyone-else/protocol';
import type { ScoredTalk } from '@anyone-else/transcripts';
import type { Asides } from './asides.ts';
import type { AccountDeps } from './deps.ts';
import type { ScorableTalk, TalkKind } from './scorable.ts';
import type { Scored, Scores } from './scores.ts';
import { findBrought, findTalk, NO_TALK } from './talks.ts';

type Along = Pick<AccountDeps, 'storage' | 'content'> & { scores: Scores; asides: Asides };

/** A talk that is over, with everything that the user may take along of it. */
export async function takenAlong(
  along: Along,
  { path }: TalkKind,
  talk: ScorableTalk,
): Promise<Result<ScoredTalk>> {
  const scored = await along.scores.of(talk);
  const overrides = await talk.notes.overrides(talk.id);
  const common = { scorecard: scored.scorecard, overrides };
  const rest = await (path === '/api/sessions' ? ofRehearsal : ofBrought)(along, talk.id, scored);
  return rest === undefined
    ? { ok: false, problem: NO_TALK satisfies Problem }
    : { ok: true, value: { ...common, ...rest } };
}

type Rest = Omit<ScoredTalk, 'scorecard' | 'overrides'>;

/** Undefined where the talk was deleted meanwhile; so below. */
async function ofRehearsal(
  { storage, content, asides }: Along,
  id: string,
  { input, behind }: Scored,
): Promise<Rest | undefined> {
  const [found, beside, events] = await Promise.all([
    findTalk({ storage, content }, id),
    asides.of(id),
    storage.events(id),
  ]);
  if (!found.ok || !beside.ok) return undefined;
  const { row, persona, playbook } = found.value;
  const { notes, questions, mostHelp } = beside.value.aside;
  return {
    kind: 'rehearsal',
    at: row.createdAt,
    transcript: {
      agreedMinutes: row.setup.minutes,
      playbook: playbook.id,
      user: row.setup.user,
      contact: {
        name: persona.name,
        role: persona.role,
        company: persona.company.name,
        pronouns: persona.pronouns,
      },
      turns: input.turns.map(said),
    },
    playbook,
    pronouns: persona.pronouns,
    help: mostHelp,
    behind,
    cutOff: cutOffIn(events),
    aside: { notes, questions },
    asked: beside.value.asked,
  };
}

/** Which of the contact's turns were cut off, and by whom. */
const cutOffIn = (events: readonly StoredEvent[]): NonNullable<ScoredTalk['cutOff']> =>
  events
    .filter(({ type }) => type === 'user-turn' || type === 'contact-turn')
    .flatMap((event, turn) =>
      event.type === 'contact-turn' && event.interrupted
        ? [{ turn, by: event.stopped ? ('user' as const) : ('break' as const) }]
        : [],
    );

async function ofBrought(
  { storage, content }: Along,
  id: string,
  { input }: Scored,
): Promise<Rest | undefined> {
  const found = await findBrought({ storage, content }, id);
  if (!found.ok) return undefined;
  const { row, playbook } = found.value;
  // As it was brought: it is the very same talk where it comes back.
  const transcript = { ...row.about, turns: input.turns.map(said) };
  return { kind: 'brought', at: row.at, transcript, playbook };
}

/** A turn as a transcript has it. */
const said = ({ speaker, text, start, end }: Turn): Transcript['turns'][number] => ({
  speaker,
  text,
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});

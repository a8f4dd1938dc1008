import { inPlace, knownZone, sayTime, threeTimes } from '@anyone-else/calendar';
import {
  type Leader,
  type LetterInput,
  type OfferedTime,
  outcomeOfTold,
  type TalkKnown,
} from '@anyone-else/letters';
import { type Context, crowdOf, storyOf, thankBy } from '@anyone-else/people';
import {
  type BusySpan,
  type Me,
  type Person,
  type PersonEntry,
  type TalkOutcome,
  toldOf,
} from '@anyone-else/protocol';
import type { AccountDeps } from '../deps.ts';
import type { PeopleBook } from '../people/book.ts';
import { signingMe } from '../people/me.ts';
import { broughtTalks } from '../scorable.ts';

type Deps = AccountDeps;
type Talked = Extract<PersonEntry, { type: 'talked' }>;

/** Of a talk of which nothing was told. */
const NOTHING: TalkOutcome = {
  takeaways: [],
  personal: null,
  names: [],
  promises: [],
  ownPromises: [],
  introduction: null,
  closerAsked: null,
};

/** The latest talk with this person, as it stands in the log. */
export const latestTalk = (person: Person): Talked | undefined => storyOf(person).talks.at(-1);

/**
 * Everything that a letter to this person may draw on; and why it offers fewer than three varied times, where it does.
 */
export async function letterInputOf(
  deps: Deps,
  book: PeopleBook,
  person: Person,
  idea: string | null,
): Promise<{ input: LetterInput; timesReason: string | null }> {
  const { page } = person;
  const now = deps.now();
  const [me, busy, sheet, context] = await Promise.all([
    signingMe(deps),
    deps.storage.me.busy(),
    deps.storage.people.sheet(person.id),
    book.context(person),
  ]);
  const story = storyOf(person);
  const [meeting] = story.meetings.filter(({ on }) => on > now);
  const { times, reason: timesReason } = threeTimes({
    free: me.free,
    busy: [...(busy?.spans ?? []), ...context.people.flatMap(agreedSpans)],
    now,
    minutes: me.minutes,
    myZone: me.zone,
    theirZone: page.zone,
  });
  const ahead = new Map((sheet?.questions ?? []).map(({ id, text }) => [id, text]));
  const input = {
    page,
    me,
    log: story.entries,
    now,
    times: times.map((from) => offered(from, page.zone, me)),
    sheet: {
      answers: sheet?.answers ?? {},
      ahead: (sheet?.ahead ?? []).flatMap((id) => ahead.get(id) ?? []),
    },
    meeting:
      meeting === undefined
        ? null
        : { time: offered(meeting.on, page.zone, me), minutes: meeting.minutes, where: meeting.where },
    talk: await talkOf(deps, person, context),
    ledBy: leaderOf(person, context),
    playbook: deps.content.playbooks.get(page.playbookId)!,
    crowd: crowdOf(person, context, Date.parse(now)),
    idea,
  };
  return { input, timesReason };
}

/** Between two talks there is time for a breath, and for one that takes longer. */
const AROUND_MS = 15 * 60_000;

/** When the user talks with somebody, as it is agreed. */
const agreedSpans = (person: Person): BusySpan[] =>
  storyOf(person).meetings.map(({ on, minutes }) => {
    const begin = Date.parse(on);
    const [from, to] = [begin - AROUND_MS, begin + minutes * 60_000 + AROUND_MS];
    return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  });

/** A time by their clock first; where nobody knows their zone, by the user's and with its place. */
function offered(from: string, theirs: string, { zone: mine }: Me): OfferedTime {
  if (theirs === '') {
    const said = sayTime(from, mine);
    return { from, said: mine === '' ? said : `${said} ${inPlace(knownZone(mine))}`, twoClocks: false };
  }
  const said = sayTime(from, theirs, { otherZone: mine });
  return { from, said, twoClocks: said !== sayTime(from, theirs) };
}

async function talkOf(deps: Deps, person: Person, { outcomes }: Context): Promise<TalkKnown | null> {
  const talked = latestTalk(person);
  if (talked === undefined) return null;
  const { on, broughtId } = talked;
  const told = toldOf(talked);
  const brought = broughtId === null ? undefined : await broughtTalks(deps).find(broughtId);
  return {
    on,
    minutes: told?.minutes ?? null,
    thankBy: new Date(thankBy(talked, storyOf(person))).toISOString(),
    outcome: outcomes.get(talked.id) ?? (told === null ? NOTHING : outcomeOfTold(told)),
    turns: brought?.ok ? await brought.value.said() : [],
  };
}

/** Who led the user to them, and why they said so, where that is known. */
function leaderOf({ page, id }: Person, { people, outcomes }: Context): Leader | null {
  if (page.ledBy === null) return null;
  const { personId, entryId } = page.ledBy;
  const leader = people.find((one) => one.id === personId);
  if (leader === undefined || leader.id === id) return null;
  const entry = leader.log.find((one) => one.id === entryId);
  const told = entry?.type === 'talked' ? (toldOf(entry)?.names ?? []) : [];
  const named = [...told, ...((entryId !== undefined && outcomes.get(entryId)?.names) || [])];
  const why = named.find(({ name }) => isSame(name, page.name))?.why ?? '';
  const { name, role, company, pronouns } = leader.page;
  return { name, role, company, pronouns, why };
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
};

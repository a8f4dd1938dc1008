import { type BusySpan, type Result, refuse } from '@anyone-else/protocol';
import { type Clocks, clocksOf } from './clock.ts';
import { type Component, componentsOf } from './components.ts';
import { eventsOf, type RawEvent } from './events.ts';
import { type Budget, newBudget, repeatsOf, type Span, TooMuch } from './repeats.ts';
import { lengthOf, momentOf, type Time, timeOf } from './times.ts';

export interface BusyAsk {
  /** Instants, ISO-8601, between which it is looked. */
  from: string;
  until: string;
  /** The user's zone: of whole days, of times without a zone and of zones that nobody knows. */
  zone: string;
}

const DAY_MS = 24 * 60 * 60_000;
/** No zone's clock is further than that from UTC. */
const SLACK = 2 * DAY_MS;
/** Longer than that an entry is no appointment but a phase of life, and nobody means to be busy all the while. */
const LONGEST = 62 * DAY_MS;

/**
 * When the user is busy by a calendar file: spans in order, joined where they meet, cut to what was asked for. Entries
 * that are free, called off or without length take no time. What they are called is never looked at.
 */
export function readBusy(text: string, { from, until, zone }: BusyAsk): Result<BusySpan[]> {
  const found = componentsOf(text);
  if (!found.ok) return found;
  const asked = { from: Date.parse(from), to: Date.parse(until) };
  const clocks = clocksOf(found.value.zones, zone);
  try {
    const spans = [
      ...busyIn(eventsOf(found.value.events, clocks), asked),
      ...found.value.busy.flatMap((component) => statedIn(component, clocks)),
    ];
    return { ok: true, value: joined(spans, asked) };
  } catch (error) {
    if (error instanceof TooMuch) return TOO_MUCH;
    throw error;
  }
}

const TOO_MUCH = refuse(
  'unreadable-file',
  'This calendar repeats too many entries to be read: please export only the coming weeks.',
);

function* busyIn(events: readonly RawEvent[], asked: Span): Generator<Span> {
  const budget = newBudget();
  const replaced = new Map<string, Time[]>();
  for (const { uid, replaces } of events)
    if (replaces !== undefined && uid !== '') {
      const others = replaced.get(uid);
      if (others === undefined) replaced.set(uid, [replaces]);
      else others.push(replaces);
    }
  for (const event of events) {
    if (!event.takes || event.length.ms <= 0 || event.length.ms > LONGEST) continue;
    const own = event.replaces === undefined ? (replaced.get(event.uid) ?? []) : [];
    yield* spansOf(event, own, asked, budget);
  }
}

function* spansOf(event: RawEvent, replaced: readonly Time[], asked: Span, budget: Budget): Generator<Span> {
  const { start, length, rules, more, without } = event;
  const near = { from: asked.from - length.ms - SLACK, to: asked.to + SLACK };
  const locals = new Set([
    start.local,
    ...(event.replaces === undefined ? rules : []).flatMap((rule) => kept(rule, event, near, budget)),
  ]);
  const gone = [...without, ...replaced];
  for (const time of [...[...locals].map((local) => ({ ...start, local })), ...more]) {
    if (time.local < near.from || time.local > near.to || gone.some((other) => isSame(time, other))) continue;
    const begin = momentOf(time);
    // A whole day lasts until midnight by the clock, which may be 23 or 25 hours.
    const to = length.byClock ? time.clock(time.local + length.ms) : begin + length.ms;
    yield { from: begin, to };
  }
}

/** Without what comes after UNTIL, which is a day, a moment, or a time by the clock of the series. */
function kept(rule: string, { start }: RawEvent, near: Span, budget: Budget): number[] {
  const until = /(?:^|;)UNTIL=([^;]*)/i.exec(rule)?.[1];
  const end = until === undefined ? undefined : timeOf(until, undefined, { of: () => start.clock });
  if (end !== undefined && end.local < near.from) return [];
  const isIn = (local: number): boolean => {
    if (end === undefined) return true;
    if (end.day || start.day) return local < end.local - (end.local % DAY_MS) + DAY_MS;
    return start.clock(local) <= momentOf(end);
  };
  return repeatsOf(rule, start.local, near, budget).filter(isIn);
}

function isSame(a: Time, b: Time): boolean {
  if (a.day || b.day) return Math.floor(a.local / DAY_MS) === Math.floor(b.local / DAY_MS);
  return Math.abs(a.local - b.local) <= SLACK && momentOf(a) === momentOf(b);
}

/** FREEBUSY: periods that the file itself says to be taken. */
function statedIn({ lines }: Component, clocks: Clocks): Span[] {
  return lines
    .filter(({ name, params }) => name === 'FREEBUSY' && params.get('FBTYPE')?.toUpperCase() !== 'FREE')
    .flatMap(({ value }) => value.split(','))
    .flatMap((period) => {
      const [begin = '', end = ''] = period.split('/');
      const from = timeOf(begin, undefined, clocks);
      const to = timeOf(end, undefined, clocks);
      if (from === undefined) return [];
      const start = momentOf(from);
      return [{ from: start, to: to === undefined ? start + (lengthOf(end) ?? 0) : momentOf(to) }];
    });
}

function joined(spans: readonly Span[], asked: Span): BusySpan[] {
  const cut = spans
    .map(({ from, to }) => ({ from: Math.max(from, asked.from), to: Math.min(to, asked.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const whole: Span[] = [];
  for (const span of cut) {
    const last = whole.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else whole.push({ ...span });
  }
  return whole.map(({ from, to }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }));
}

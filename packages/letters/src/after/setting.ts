import type { LetterFact } from '@anyone-else/protocol';
import { greetingFor } from '../before/lines/frame.ts';
import { assemble, type Piece } from '../before/piece.ts';
import { type Setting, settingOf } from '../before/setting.ts';
import type { LetterInput } from '../letter-input.ts';
import { quoted } from '../parts.ts';
import type { Takeaway } from '../takeaways.ts';
import { choosing } from '../wording.ts';
import { learntFrom } from './material.ts';

/** What letters long after a talk have in common. */
export interface Since extends Setting {
  /** 'in September', 'in September 2025'. */
  month: string;
  /** ' at Loomwork', or nothing. */
  at: string;
  /** What was learnt and a letter can take up, in the order of the talk. */
  learnt: Takeaway[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `round` tells letters of the same kind to the same person apart. */
export function sinceTalk(input: LetterInput, kind: string, round = 0): Since {
  const setting = settingOf(input, kind);
  const { page, talk, now } = input;
  const outcome = talk?.outcome;
  const facts = (outcome?.takeaways ?? []).flatMap((fact) => learntFrom(fact, page) ?? []);
  const seed = [
    kind,
    String(round),
    page.name,
    page.company,
    talk?.on ?? '',
    ...facts.map(({ text }) => text),
    ...(talk?.turns ?? []).map(({ text }) => text),
  ];
  return {
    ...setting,
    choose: choosing(seed),
    month: monthOf(talk?.on ?? now, now, input.me.zone),
    at: setting.company === undefined ? '' : ` at ${setting.company}`,
    learnt: facts,
  };
}

/** As the user's calendar has it: on the first of a month it is still the last one elsewhere. */
function monthOf(on: string, now: string, zone: string): string {
  const [year, month] = yearAndMonth(on, zone);
  const [thisYear, thisMonth] = yearAndMonth(now, zone);
  const ago = (thisYear - year) * 12 + thisMonth - month;
  // 'In September' means the last one.
  return `in ${MONTHS[month - 1]}${ago >= 11 ? ` ${year}` : ''}`;
}

/** `at` is ISO-8601 UTC. */
function yearAndMonth(at: string, zone: string): [year: number, month: number] {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: isZone(zone) ? zone : 'UTC',
    year: 'numeric',
    month: 'numeric',
  }).formatToParts(Date.parse(at));
  const number = (type: 'year' | 'month') => Number(parts.find((part) => part.type === type)?.value);
  return [number('year'), number('month')];
}

/** A zone of the user's own spelling is none that can be reckoned with. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A takeaway as it stands after a colon: in marks where the words are the contact's. */
export const said = ({ form, text }: Takeaway): string => (form === 'quote' ? quoted(text) : `${text}.`);

export const factOf = (
  kind: LetterFact['kind'],
  { turn, text }: Pick<Takeaway, 'turn' | 'text'>,
): LetterFact => (turn === null ? { kind, text, turn, from: 'told' } : { kind, text, turn });

/** A letter of these paragraphs, greeted and signed. */
export const letterOf = (
  input: LetterInput,
  setting: Since,
  head: Parameters<typeof assemble>[0],
  { paragraphs, ending, most }: { paragraphs: Piece[][]; ending: string; most: number },
) => assemble(head, { greeting: greetingFor(input, setting), paragraphs, ending, most });

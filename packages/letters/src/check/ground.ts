import { type TalkTold, toldOf } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';
import { stemOf, wordsOf } from '../meaning.ts';

/** Everything that the user gave or the talk bears out, as one heap of text: a claim in a letter may rest on any of it. */
export function givenText({ page, me, log, ledBy, sheet, talk, meeting, times }: LetterInput): string {
  const { name, role, company, how, why, ground, known, email, zone } = page;
  const outcome = talk?.outcome;
  return [
    name,
    role,
    company,
    how,
    why,
    email,
    zone,
    ...ground,
    ...known,
    me.name,
    me.background,
    me.targetRole,
    me.zone,
    ...log.flatMap(entryText),
    ...(ledBy === null ? [] : [ledBy.name, ledBy.role, ledBy.company, ledBy.why]),
    ...Object.values(sheet.answers),
    ...sheet.ahead,
    ...(talk?.turns.map(({ text }) => text) ?? []),
    ...(outcome === undefined
      ? []
      : [
          ...[
            ...outcome.takeaways,
            ...outcome.promises,
            ...outcome.ownPromises,
            ...(outcome.personal === null ? [] : [outcome.personal]),
          ].map(({ text }) => text),
          ...outcome.names.flatMap((one) => [one.name, one.role ?? '', one.company ?? '', one.why ?? '']),
        ]),
    ...(meeting === null ? [] : [meeting.time.said, meeting.where]),
    ...times.map(({ said }) => said),
  ].join('\n');
}

function entryText(entry: LetterInput['log'][number]): string[] {
  switch (entry.type) {
    case 'heard':
    case 'touched':
      return [entry.note];
    case 'kept':
      return [entry.promise];
    case 'set':
      return [entry.where];
    case 'talked':
      return toldLines(toldOf(entry));
    default:
      return [];
  }
}

/** Stems and numbers of the heap, to look words up in. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(folded(text)).flatMap((word) => [stemOf(word), ...word.split('-').map(stemOf)]));
}

export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

const toldLines = (told: TalkTold | null): string[] =>
  told === null
    ? []
    : [
        ...told.takeaways,
        told.personal,
        ...told.promises,
        ...told.ownPromises,
        ...told.names.flatMap((one) => [one.name, one.role, one.company, one.why]),
      ];

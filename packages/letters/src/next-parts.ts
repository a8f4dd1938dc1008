import type { LetterFact } from '@anyone-else/protocol';
import { roleOf } from './fields.ts';
import type { Part } from './parts.ts';
import { AS_I_SAID, CLOSERS, WILL_WRITE, WOULD_WRITE } from './thank-you/wordings/next.ts';
import type { Choose } from './wording.ts';

/** Something the user said, noted or told that they will do: "I'll send you the drawing". */
export type Own = LetterFact & { kind: 'own-promise' };

/** What the end of a note draws on. */
export interface Next {
  /** Whether the question who else to talk to has to be asked in the note. */
  closerForgotten: boolean;
  names: readonly { name: string }[];
  targetRole: string | undefined;
  /** What the user noted that they will do. */
  noted: Own | undefined;
  /** What the user said that they will do, then that they will tell of it. */
  deed: Own | undefined;
  report: Own | undefined;
  /** To stay in touch was spoken of. */
  agreed: boolean;
  /** The contact said no to that: nothing is announced. */
  inPeace?: boolean;
}

/** The closer when it was forgotten, and the promise to write. */
export function nextParts(next: Next, choose: Choose): Part[] {
  const { noted, deed, report } = next;
  const own = [deed, report].filter((promise) => promise !== undefined);
  const silent = next.inPeace === true && own.length === 0;
  return [
    ...(next.closerForgotten ? [closerPart(next, choose)] : []),
    ...(noted === undefined || report !== undefined
      ? []
      : [{ paragraph: 'next', text: `${noted.text}.`, facts: [noted], spare: 1 } satisfies Part]),
    ...(silent
      ? []
      : [
          {
            paragraph: 'next',
            text: ownLine(next, choose),
            facts: own,
            spare: own.length === 0 ? 5 : 1,
          } satisfies Part,
        ]),
  ];
}

function closerPart({ names, targetRole }: Next, choose: Choose): Part {
  const besides = names.length > 0 ? `, besides ${names[0]!.name},` : '';
  const role = roleOf(targetRole);
  const kind = role === undefined ? '' : `, perhaps somebody close to the ${role} role`;
  const { before, ask, after } = choose('closer', CLOSERS)(besides, kind);
  return {
    paragraph: 'next',
    text: before + ask + after,
    facts: [{ kind: 'closer', text: ask, turn: null }],
    spare: 0,
  };
}

/** What the user said they would do goes first, then that they will tell of it. */
function ownLine({ deed, report, agreed }: Next, choose: Choose): string {
  const said = (promise: string) => choose('own', AS_I_SAID)(promise);
  if (deed && report) return said(`${deed.text}, and ${report.text}`);
  if (deed) return said(`${deed.text}${agreed ? ", and I'll let you know how it went" : ''}`);
  if (report) return said(report.text);
  return choose('write', agreed ? WILL_WRITE : WOULD_WRITE);
}

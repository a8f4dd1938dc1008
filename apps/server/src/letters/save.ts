import {
  cleanText,
  LetterDrop,
  type LetterEdit,
  type LetterSave,
  oneLine,
  type Problem,
  type Result,
} from '@anyone-else/protocol';
import { faultIn } from '../faults.ts';

/** What is asked to be kept of a letter, and what the user saw before they typed. */
export interface AskedSave {
  edit: LetterEdit;
  over: LetterEdit | undefined;
}

export const WRITTEN_ELSEWHERE: Problem = {
  code: 'conflict',
  message: 'This letter was changed in another window meanwhile, so nothing was kept.',
};

/** Both texts as they would be stored. */
export const savedAs = ({ over, ...edit }: LetterSave): AskedSave => ({
  edit: cleaned(edit),
  over: over && cleaned(over),
});

/** The words that whoever drops a letter's words saw, where they say so: what cannot be read must not drop others. */
export function seenWhenDropped(body: unknown): Result<LetterEdit | undefined> {
  const asked = LetterDrop.safeParse(body ?? {});
  if (!asked.success)
    return { ok: false, problem: { code: 'bad-request', message: faultIn('The letter', asked.error) } };
  const { over } = asked.data;
  return { ok: true, value: over && cleaned(over) };
}

export const cleaned = ({ subject, body }: LetterEdit): LetterEdit => ({
  subject: oneLine(subject),
  body: cleanText(body),
});

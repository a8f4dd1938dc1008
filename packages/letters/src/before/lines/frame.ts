import { greetingTo } from '../../address.ts';
import { inOneLine } from '../../fields.ts';
import type { LetterInput } from '../../letter-input.ts';
import { calledWell } from '../called-well.ts';
import type { Setting } from '../setting.ts';

/** 'Dear Ana,' */
export function greetingFor({ page }: LetterInput, { choose }: Setting): string {
  const greeting = greetingTo(inOneLine(calledWell(page.name)), []);
  return choose('greeting', [greeting, greeting.replace(/^Dear /u, 'Hello ')]);
}

/** 'Kind regards' and the user's name, where they said it. */
export function endingFor({ choose, me }: Setting): string {
  const closing = choose('closing', [
    'Kind regards,',
    'With best wishes,',
    'Warm regards,',
    'All good wishes,',
  ]);
  return me.name === '' ? closing : `${closing}\n${me.name}`;
}

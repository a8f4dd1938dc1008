import { greetingTo } from '../../address.ts';
import { inOneLine } from '../../fields.ts';
import type { LetterInput } from '../../letter-input.ts';
import { calledWell } from '../called-well.ts';
import type { Setting } from '../setting.ts';

/** 'Dear Ana,' */
export function greetingFor({ page }: LetterInput, { choose, how }: Setting): string {
  const greeting = greetingTo(inOneLine(calledWell(page.name)), []);
  const hello = greeting.replace(/^Dear /u, 'Hello ');
  return choose('greeting', how?.met ? [greeting.replace(/^Dear /u, 'Hi '), hello] : [greeting, hello]);
}

/** 'Kind regards' and the user's name, where they said it. */
export function endingFor({ choose, me, how }: Setting): string {
  const closing = choose(
    'closing',
    how?.met ? ['Best wishes,', 'All the best,', 'Warm wishes,', 'With best wishes,'] : STRANGERS,
  );
  return me.name === '' ? closing : `${closing}\n${me.name}`;
}

const STRANGERS = ['Kind regards,', 'With best wishes,', 'Warm regards,', 'Best regards,'];

import { wrap } from './wrap.ts';

/** The note as a page: subject, then the body in lines. */
export function letterPage(letter: { subject: string; body: string }, userName?: string): string {
  const body = letter.body
    .split('\n')
    .map((line) => (line === '' ? '' : wrap(line)))
    .join('\n');
  const unsigned = userName?.trim() ? '' : '\n(Add your name at the end: the talk does not say it.)\n';
  return `Subject: ${letter.subject}\n\n${body}\n${unsigned}`;
}

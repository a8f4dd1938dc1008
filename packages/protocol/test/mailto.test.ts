import { expect, it } from 'vitest';
import { MAILTO_LIMIT, mailtoOf } from '../src/index.ts';

it('opens the very letter in a mail program', () => {
  const letter = { subject: 'Thank you & more', body: "Dear Zoë,\n\nIt's 100% true + kind: “yes?”\n" };
  const url = mailtoOf(letter);
  expect(url).toMatch(/^mailto:\?subject=Thank%20you%20%26%20more&body=/);
  expect(url).toContain('%0D%0A%0D%0A');
  expect(url).not.toMatch(/[+'"\s]/);
  const read = new URL(url).searchParams;
  expect(read.get('subject')).toBe(letter.subject);
  expect(read.get('body')!.replaceAll('\r\n', '\n')).toBe(letter.body);
});

it('does not double line ends, nor let a line end into the subject', () => {
  expect(mailtoOf({ subject: 'a\r\nBcc: x@example.org', body: 'b\r\nc' })).toBe(
    'mailto:?subject=a%20Bcc%3A%20x%40example.org&body=b%0D%0Ac',
  );
});

it('takes half a character and an endless letter', () => {
  expect(() => mailtoOf({ subject: '\ud800', body: '\udc00' })).not.toThrow();
  const long = mailtoOf({ subject: 'Thanks', body: 'so much '.repeat(2_000) });
  expect(long.length).toBeLessThanOrEqual(MAILTO_LIMIT);
  expect(new URL(long).searchParams.get('body')).toBe('(Please copy the letter and paste it here.)');
  expect(mailtoOf({ subject: 'x'.repeat(5_000), body: '' })).toBe('mailto:');
});

it('addresses it where an address is known, and lets nothing else into the address', () => {
  const letter = { subject: 'Hello', body: 'Hi' };
  expect(mailtoOf({ ...letter, to: 'ana.sousa+work@example.org' })).toBe(
    'mailto:ana.sousa%2Bwork@example.org?subject=Hello&body=Hi',
  );
  expect(mailtoOf({ ...letter, to: '' })).toBe(mailtoOf(letter));
  const url = new URL(mailtoOf({ ...letter, to: 'ana@example.org?bcc=x@example.org&cc=y' }));
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
});

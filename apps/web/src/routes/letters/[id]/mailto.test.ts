import { expect, it } from 'vitest';
import { mailtoOf } from './mailto.ts';

it('keeps line ends, ampersands and quotes through the mail program', () => {
  const address = mailtoOf({ subject: 'Thanks & more', body: 'Dear Ruta,\n\n"Hello" – 100 %?' });
  const query = new URLSearchParams(address.slice('mailto:?'.length));
  expect(query.get('subject')).toBe('Thanks & more');
  expect(query.get('body')).toBe('Dear Ruta,\r\n\r\n"Hello" – 100 %?');
});

import { describe, expect, it } from 'vitest';
import { emlOf } from '../src/letters/eml.ts';

/** A mail taken apart by the rules of RFC 5322 and 2047, with nothing of the library that wrote it. */
function parse(file: Buffer) {
  const text = file.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, end).replace(/\r\n[ \t]/g, ' ');
  const headers = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())] as const;
  });
  const encoding = headers.find(([name]) => name === 'content-transfer-encoding')?.[1];
  return { headers, body: bodyOf(text.slice(end + 4), encoding) };
}

const bytesOf = (quoted: string) =>
  Buffer.from(
    quoted.replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decoded = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/((?:=\?UTF-8\?[QB]\?[^?]*\?=)+)/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi)].map(([, how, word = '']) =>
          how === 'B' ? Buffer.from(word, 'base64') : bytesOf(word.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );

function bodyOf(text: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return bytesOf(text.replace(/=\r\n/g, '')).toString('utf8');
  return Buffer.from(text, 'latin1').toString('utf8');
}

const MAIL = {
  to: { name: 'Ana Lima', email: 'ana@harbour.example' },
  subject: 'A question',
  body: 'Dear Ana,\n\nMay I ask for help?\n\nJonas',
  at: '2026-03-02T09:00:00.000Z',
};
const named = ({ headers }: ReturnType<typeof parse>, name: string) =>
  headers.filter(([one]) => one === name).map(([, value]) => value);

describe('a letter as a mail file', () => {
  it('opens as a draft to them, from nobody yet', async () => {
    const mail = parse(await emlOf(MAIL));
    expect(named(mail, 'x-unsent')).toEqual(['1']);
    expect(named(mail, 'to')).toEqual(['Ana Lima <ana@harbour.example>']);
    expect(named(mail, 'subject')).toEqual(['A question']);
    expect([named(mail, 'from'), named(mail, 'bcc'), named(mail, 'message-id')]).toEqual([[], [], []]);
    expect(mail.body.trimEnd().replaceAll('\r\n', '\n')).toBe(MAIL.body);
  });

  it('carries letters of every script, and long lines, unchanged', async () => {
    const body = `Dear Zoë,\n\n${'a rather long line '.repeat(80)}\n.\nFrom the start: 日本語, Ελληνικά 🎉\n\nØystein`;
    const subject = 'Grüße aus Łódź, and a question about life as a ward nurse in a city hospital – 日本';
    const mail = parse(
      await emlOf({ ...MAIL, to: { name: 'Zoë Müller-Łuczak', email: MAIL.to.email }, subject, body }),
    );
    expect(named(mail, 'subject')).toEqual([subject]);
    expect(named(mail, 'to')).toEqual([`Zoë Müller-Łuczak <${MAIL.to.email}>`]);
    const lines = (text: string) =>
      text
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.trimEnd());
    expect(lines(mail.body)).toEqual(lines(body));
  });

  it('lets no name and no subject write a header of its own', async () => {
    const evil = 'Ana\r\nBcc: all@office.example\r\n\r\nBody';
    const mail = parse(
      await emlOf({ ...MAIL, to: { name: evil, email: 'ana@harbour.example' }, subject: evil }),
    );
    expect(named(mail, 'bcc')).toEqual([]);
    expect(mail.headers.map(([name]) => name).sort()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'mime-version',
      'subject',
      'to',
      'x-unsent',
    ]);
    expect(mail.body.trimEnd().replaceAll('\r\n', '\n')).toBe(MAIL.body);
  });

  it.each([
    '',
    'ana',
    'ana@x.example, all@office.example',
    'a@b.example\r\nBcc: c@d.example',
    '"a" <a@b.example>',
  ])('goes to nobody where the address is none: %j', async (email) => {
    const mail = parse(await emlOf({ ...MAIL, to: { name: 'Ana', email } }));
    expect([named(mail, 'to'), named(mail, 'bcc')]).toEqual([[], []]);
  });
});

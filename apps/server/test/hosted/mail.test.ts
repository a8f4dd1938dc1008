import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SmtpSink, startSmtpSink } from '../../../../tests/support/smtp-sink.ts';
import { linkMail } from '../../src/hosted/link-mail.ts';
import { smtpMailer } from '../../src/hosted/smtp.ts';

let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
});
afterAll(() => sink.close());

it('sends a plain, short letter whose link survives the way', async () => {
  const mailer = smtpMailer({ smtp: sink.url, from: 'Anyone Else <rehearse@school.example>' });
  await mailer.send(
    linkMail('https://rehearse.example', 'zoë@school.example', 'Token123', '/people/7?say=set#x'),
  );
  mailer.close();
  const [letter] = sink.letters;
  expect(letter).toMatchObject({ from: 'rehearse@school.example' });
  expect(letter!.text).toMatch(/^Subject: Your link to Anyone Else$/m);
  expect(letter!.text).toMatch(/^Content-Type: text\/plain/m);
  const link = new URL(/https:\/\/\S+#\S+/.exec(letter!.text)![0]);
  expect(link.pathname).toBe('/sign-in/link');
  expect(Object.fromEntries(new URLSearchParams(link.hash.slice(1)))).toEqual({
    token: 'Token123',
    back: '/people/7?say=set#x',
  });
  // What signs in stands where no server sees it.
  expect(link.search).toBe('');
});

it('takes one address for one address, whatever stands in it', async () => {
  const mailer = smtpMailer({ smtp: sink.url, from: 'rehearse@school.example' });
  const before = sink.letters.length;
  const odd = 'a@school.example,eve@elsewhere.example';
  await mailer.send({ to: odd, subject: 'x', text: 'x' }).catch(() => undefined);
  mailer.close();
  expect(sink.letters.slice(before).flatMap(({ to }) => to)).not.toContain('eve@elsewhere.example');
});

it('says at once where no mail server answers', async () => {
  const mailer = smtpMailer({ smtp: 'smtp://127.0.0.1:1', from: 'rehearse@school.example' });
  await expect(mailer.send({ to: 'a@school.example', subject: 'x', text: 'x' })).rejects.toThrow();
  mailer.close();
});

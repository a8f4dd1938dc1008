import { cleanText, oneLine } from '@anyone-else/protocol';
import MailComposer from 'nodemailer/lib/mail-composer';

/** One plain address and nothing that could be a second one. */
const ADDRESS = /^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@,;:<>()[\]"\\]{1,190}$/u;

export interface Mail {
  to: { name: string; email: string };
  subject: string;
  body: string;
  /** ISO-8601 UTC. */
  at: string;
}

/**
 * The letter as a mail that opens as a draft where the mail program knows such files (`X-Unsent`). No sender: it is the
 * user's own program that sends it, or does not. No recipient either where their address is none.
 */
export async function emlOf({ to, subject, body, at }: Mail): Promise<Buffer> {
  const email = oneLine(to.email);
  const composer = new MailComposer({
    ...(ADDRESS.test(email) ? { to: { name: oneLine(to.name), address: email } } : {}),
    subject: oneLine(subject),
    text: cleanText(body),
    headers: { 'X-Unsent': '1' },
    date: new Date(at),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = (await composer.compile().build()).toString('latin1').replace(/\r?\n/g, '\r\n');
  // The id of a mail is made by the program that sends it.
  const end = mail.indexOf('\r\n\r\n');
  const head = mail.slice(0, end).replace(/^Message-ID:[^\r]*(?:\r\n[ \t][^\r]*)*\r\n/imu, '');
  return Buffer.from(head + mail.slice(end), 'latin1');
}

import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';
import type { MailSettings } from './settings.ts';

const PATIENCE_MS = 10_000;

/** Sends by the operator's mail server, over a few lines that are kept. */
export function smtpMailer({ smtp, from }: MailSettings): Mailer {
  const transport = createTransport(
    {
      url: smtp,
      pool: true,
      maxConnections: 3,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text }) {
      // An address as an object is one address, whatever commas are in it.
      await transport.sendMail({ to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}

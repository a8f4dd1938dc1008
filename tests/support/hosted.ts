import { freePort, type RunningServer, startServer } from './server.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';

export interface HostedServer {
  server: RunningServer;
  /** Where browsers find it. */
  origin: string;
  mail: SmtpSink;
  /** Of the last mail to this address. */
  link(to: string, from?: number): Promise<string>;
  close(): Promise<void>;
}

/** The real server as an operator would start it for many, with a mail server beside it that keeps all mail. */
export async function startHosted(data: string, env: Record<string, string> = {}): Promise<HostedServer> {
  const [mail, port] = [await startSmtpSink(), await freePort()];
  // Browsers keep secure cookies of this one name without https.
  const origin = `http://localhost:${port}`;
  const server = await startServer(data, {
    port,
    env: {
      ANYONE_ELSE_MODE: 'hosted',
      ANYONE_ELSE_ORIGIN: origin,
      ANYONE_ELSE_SECRET: 'only-for-tests-'.repeat(3),
      ANYONE_ELSE_INVITE: '@school.example',
      ANYONE_ELSE_ADMINS: 'head@school.example',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Anyone Else <rehearse@school.example>',
      ...env,
    },
  });
  return {
    server,
    origin,
    mail,
    async link(to, from = 0) {
      const { text } = await mail.next(to, from);
      const [found] = /https?:\/\/\S+\/sign-in\/link#\S+/.exec(text) ?? [];
      if (found === undefined) throw new Error('there is no link in the mail');
      return found;
    },
    async close() {
      await server.stop();
      await mail.close();
    },
  };
}

// Loaded in hosted mode alone: a machine on which nobody signs in pays for none of it.
import type { Database } from '@anyone-else/storage';
import { type Hosted, openHosted } from './hosted.ts';
import type { HostedSettings } from './settings.ts';
import { smtpMailer } from './smtp.ts';

export type { Hosted } from './hosted.ts';

/** Sign-in as the environment sets it up, with the real mail server and clock. */
export function openSignIn(settings: HostedSettings, database: Database): Hosted {
  return openHosted({
    settings,
    database,
    ...(settings.mail === undefined ? {} : { mailer: smtpMailer(settings.mail) }),
    now: Date.now,
    warn: (message) => console.error(`Sign-in: ${message}`),
  });
}

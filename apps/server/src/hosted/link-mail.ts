import type { Mail } from './mailer.ts';

/**
 * The mail with a link to sign in. What signs in stands behind the '#': no server on the way sees it, and a program that
 * opens links in mail to look at them does not use it up, for that takes a press on the page.
 */
export function linkMail(origin: string, to: string, token: string, back: string): Mail {
  const link = `${origin}/sign-in/link#${new URLSearchParams({ token, back })}`;
  return {
    to,
    subject: 'Your link to Anyone Else',
    text: `Hello,

somebody, most likely you, would like to sign in to Anyone Else at ${origin} with this address. Open this link and press the button that you find there:

${link}

It works once, within ten minutes. If it was not you, there is nothing to do: nobody gets in without this mail.
`,
  };
}

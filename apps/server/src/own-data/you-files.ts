import { FIRST_ME, type FreeWindow, type Me } from '@anyone-else/protocol';
import type { KeptSignIn } from '@anyone-else/storage';
import { literalLine } from '@anyone-else/transcripts';
import { meOf } from '../people/me.ts';
import type { Dates } from './dates.ts';
import { type Exporting, jsonFile, type WholeFile } from './exporting.ts';
import { mailText } from './letter-text.ts';

/** What the user said about themself, and how things are set. */
export async function yourFiles(
  { storage }: Exporting,
  dates: Dates,
  signIn?: KeptSignIn,
): Promise<WholeFile[]> {
  const [{ me, version }, busy, model, keep, sessions] = await Promise.all([
    meOf({ storage }),
    storage.me.busy(),
    storage.model.find(),
    storage.me.keepTalks(),
    storage.sessions(),
  ]);
  const whole = jsonFile('data/you.json', 'you', {
    me,
    edition: version,
    busy: busy ?? null,
    keepTalks: keep,
    signIn: signIn ?? null,
    // Its key is a secret, and no part of this.
    model: model === undefined ? null : { url: model.url, model: model.model, plays: model.plays },
  });
  const lines = [
    ...meLines(me),
    ...(version === 0 ? [] : [`- Minutes to ask for: ${me.minutes}`]),
    `- Talks are kept: ${keep.replace('-', ' ')}`,
    ...(signIn === undefined ? [] : signInLines(signIn, dates)),
    ...freeLines(me.free),
    ...(busy?.spans ?? []).map((span) => `- Busy: ${dates.time(span.from)} to ${dates.time(span.to)}`),
  ];
  const inTalks = [...new Set(sessions.map(({ setup }) => talkLine(setup.user)))].filter(
    (line) => line !== '',
  );
  const sections = [
    '# You',
    lines.join('\n'),
    ...(inTalks.length === 0 ? [] : ['## As you said it before talks', inTalks.join('\n')]),
  ];
  return [whole, { path: 'you.md', text: `${sections.join('\n\n')}\n` }];
}

const meLines = ({ name, background, targetRole, zone }: Me): string[] =>
  [
    ['Name', name],
    ['Background', background],
    ['Hoping for', targetRole],
    ['Time zone', zone],
  ].flatMap(([what, said]) => (said === '' ? [] : [`- ${what}: ${literalLine(said!)}`]));

function talkLine({
  name,
  background,
  targetRole,
}: {
  name: string;
  background: string;
  targetRole: string;
}) {
  const hopes = targetRole === '' ? '' : `hoping for: ${targetRole}`;
  const said = [name, background, hopes].filter((part) => part.trim() !== '').join('; ');
  return said === '' ? '' : `- ${literalLine(said)}`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Only what the user chose: hours that stand there for everybody were not said by them. */
const freeLines = (free: readonly FreeWindow[]): string[] =>
  JSON.stringify(free) === JSON.stringify(FIRST_ME.free)
    ? []
    : DAYS.flatMap((day, nth) => {
        const hours = free.filter((window) => window.day === nth + 1);
        return hours.length === 0
          ? []
          : [`- Free on ${day}: ${hours.map(({ from, to }) => `${from} to ${to}`).join(', ')}`];
      });

const signInLines = ({ mail, since, reminders, browsers, providers }: KeptSignIn, dates: Dates): string[] => [
  `- Signs in with: ${mailText(mail)}, since ${dates.time(since)}`,
  `- Reminders by e-mail: ${reminders ? 'yes' : 'no'}`,
  ...browsers.map((one) => `- Signed in: ${dates.time(one.since)}, until ${dates.time(one.until)}`),
  ...providers.map((one) => `- Known to ${literalLine(one.provider)} as: ${literalLine(one.subject)}`),
];

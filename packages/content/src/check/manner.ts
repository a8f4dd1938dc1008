import { MANNER_LISTS, type MannerList, type Persona } from '@anyone-else/protocol';
import type { Desk, SpeechRule } from './desk.ts';

/** Lines of their own that keep a contact from sounding like another through a whole talk. */
export const MANNER_COUNTS: Readonly<Record<MannerList, number>> = {
  'opening-thanks': 3,
  'time-suits': 3,
  'time-suits-short': 2,
  'time-left': 2,
  'time-noted': 2,
  'more-time': 2,
  'no-more-time': 2,
  'how-are-you': 3,
  'hear-you': 2,
  'go-on': 3,
  'small-talk': 5,
  'small-talk-question': 3,
  nervous: 2,
  hello: 3,
  welcome: 5,
  'welcome-cold': 3,
  'receive-reflect': 7,
  'receive-ack': 9,
  'receive-self': 8,
  'receive-cold': 5,
  nod: 5,
  'react-echo': 3,
  'react-plain': 7,
  'refer-role': 3,
  'refer-field': 2,
  'refer-said': 3,
  wait: 8,
  thinking: 5,
  aside: 5,
  joiner: 4,
  stacked: 3,
  'as-said': 5,
  'all-told': 8,
  'hold-back': 3,
  'not-mine': 4,
  'of-oneself': 4,
  'off-topic': 3,
  unclear: 3,
  puzzled: 4,
  googleable: 2,
  'job-ask': 2,
  salary: 2,
  personal: 2,
  rude: 2,
  repeat: 6,
  'resume-push': 2,
  'self-talk': 3,
  'pick-your-brain': 2,
  pressed: 4,
  request: 3,
  openings: 2,
  'anything-else': 2,
  'introduce-whom': 2,
  'introduce-again': 2,
  'introduce-no': 2,
  'another-name': 3,
  'ask-them': 3,
  'about-person': 2,
  'names-all': 3,
  'names-none': 3,
  'touch-again': 2,
  'stand-out-again': 2,
  'two-left': 2,
  'time-up': 2,
  'time-up-cold': 2,
  'time-over': 2,
  'goodbye-spare': 2,
  leave: 2,
};

/** Placeholders that a line of these lists must hold. */
const HOLDS: Partial<Record<MannerList, readonly string[]>> = {
  'time-left': ['left'],
  'react-echo': ['echo'],
  'refer-role': ['echo'],
  'refer-field': ['echo'],
  'refer-said': ['echo'],
  'another-name': ['person', 'personRole', 'why'],
  'about-person': ['person', 'personRole', 'why'],
};

/** The few in which a puzzled or overtaxed person asks what is meant. */
const MAY_ASK: ReadonlySet<MannerList> = new Set([
  'unclear',
  'puzzled',
  'pressed',
  'introduce-whom',
  'pick-your-brain',
  'rude',
]);

/** A contact's own small change of talk. A file without any speaks in plain lines, and there is nothing to check. */
export function checkManner({ manner }: Persona, desk: Desk): void {
  if (manner === undefined) return;
  for (const list of MANNER_LISTS) {
    const lines = manner[list] ?? [];
    const place = `manner.${list}`;
    desk.count(lines, place, MANNER_COUNTS[list], 20);
    const holds = HOLDS[list] ?? [];
    const placeholders = ['company', 'user', 'targetRole', 'minutes', ...holds];
    const question: SpeechRule['question'] = MAY_ASK.has(list) ? 'may' : 'not-last';
    lines.forEach((line, i) => {
      desk.say(line, `${place}[${i}]`, { max: 30, placeholders, question });
      for (const name of holds)
        if (!line.includes(`{{${name}}}`)) desk.bad(`${place}[${i}]`, `lacks {{${name}}}`);
    });
  }
}

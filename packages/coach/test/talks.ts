import { readdirSync, readFileSync } from 'node:fs';
import {
  type Beat,
  type Hint,
  Playbook,
  type SessionSetup,
  spokenMinutes,
  type Turn,
} from '@anyone-else/protocol';
import { SCRIPTED, type ScriptedUser } from '../../../bench/realism/users.ts';
import { begin, type Line, personas } from '../../contact/test/talk.ts';
import { type HintInput, hintFor, type PreparedToAsk } from '../src/index.ts';

const folder = new URL('../../content/playbooks/', import.meta.url);
export const playbooks: Playbook[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => Playbook.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

const USERS: readonly SessionSetup['user'][] = [
  { name: 'Maya', background: 'middle-school teacher, finishing a UX course', targetRole: 'UX researcher' },
  { name: 'Tom', background: 'line cook for nine years', targetRole: '' },
  { name: 'Ines', background: '', targetRole: 'data analyst' },
  { name: 'Li', background: 'four years in a bank, before that the army', targetRole: 'project manager' },
];
const MINUTES = [17, 8, 10, 6];
const FINISH: ReadonlySet<Beat> = new Set(['anyone-else', 'introduction', 'stay-in-touch', 'stand-out']);

const own = (id: string, text: string, ...beats: Beat[]): PreparedToAsk => ({ id, text, beats });
/** What some of the users came with. */
const PREPARED: readonly PreparedToAsk[] = [
  own('q1', 'What do you read to stay current?', 'learning'),
  own('q2', 'Which part of a bad week would you gladly give away?', 'challenge'),
  own('q3', 'How do you decide what to work on next?', 'workflow'),
  own('q4', 'What would you look for if you hired somebody without a degree?', 'hiring-bar'),
];

/** Scripts of the realism bench, and the good listener who forgets to finish. */
const scripts: readonly (readonly [string, readonly Line[]])[] = [
  [
    'forgets the finish',
    SCRIPTED.good.filter(({ labels }) => !labels.beats.some((beat) => FINISH.has(beat))),
  ],
  ...(['good', 'non-native', 'rambling', 'silent', 'bad', 'pushy'] satisfies ScriptedUser[]).map(
    (user) => [user, SCRIPTED[user]] as const,
  ),
];

/** A moment of a simulated talk at which the user asked for a hint, and what came. */
export interface Point {
  talk: string;
  input: HintInput;
  hint: Hint;
  /** The same talk held again up to here. */
  again: () => ReturnType<typeof begin>;
}

/** Three talks with each contact, with scripted users, plans and lengths in turn; a hint asked for at every user turn. */
export function hintedTalks(): Point[][] {
  return personas.flatMap((persona, at) =>
    [0, 1, 2].map((nth) => {
      const script = scripts[(at * 3 + nth) % scripts.length]!;
      const playbook = playbooks[(at + 2 * nth) % playbooks.length]!;
      const minutesAgreed = MINUTES[(at + nth) % MINUTES.length]!;
      const user = USERS[(at + nth) % USERS.length]!;
      const questions = (at + nth) % 2 === 0 ? PREPARED : [];
      const fresh = () => begin(persona, at + 1, { minutes: minutesAgreed, playbookId: playbook.id, user });
      const talk = fresh();
      const points: Point[] = [];
      const given: Hint[] = [];
      const name = `${persona.name} (${persona.pronouns}) · ${script[0]} · ${playbook.id} · ${minutesAgreed} min`;
      for (const one of script[1]) {
        if (talk.ended) break;
        const turns = talk.talk().turns.map((turn): Turn => ({ ...turn, labels: turn.labels ?? null }));
        const input: HintInput = {
          turns,
          playbook,
          minutesSpoken: spokenMinutes(turns.map(({ text }) => text)),
          minutesAgreed,
          contact: persona,
          user,
          questions,
          asked: [],
          given: [...given],
        };
        const hint = hintFor(input);
        given.push(hint);
        const said = script[1].slice(0, points.length);
        const again = () => {
          const held = fresh();
          for (const line of said) held.say(line);
          return held;
        };
        points.push({ talk: name, input, hint, again });
        talk.say(one);
      }
      return points;
    }),
  );
}

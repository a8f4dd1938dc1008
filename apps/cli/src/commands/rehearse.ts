import { createInterface } from 'node:readline/promises';
import {
  DIFFICULTIES,
  isNamed,
  oneLine,
  type Persona,
  PLAYBOOK_IDS,
  plainRole,
  type SessionSetup,
  TEMPERS,
} from '@anyone-else/protocol';
import {
  createRehearsal,
  type Part,
  type Rehearsal,
  scoreSession,
  transcriptOf,
} from '@anyone-else/rehearsal';
import { memoryLog } from '../memory-log.ts';
import { type Given, oneOf, optionsOf, wholeNumber } from '../options.ts';
import { scorePage } from '../page/score-page.ts';
import { wrap } from '../page/wrap.ts';
import { CliProblem } from '../problem.ts';
import { voiceAsked, whom } from '../whom.ts';
import { type World, withReader } from '../world.ts';

const TEXT = [
  'contact',
  'playbook',
  'minutes',
  'seed',
  'name',
  'background',
  'role',
  'difficulty',
  'temper',
  'voice',
] as const;

/** `rehearse`: a talk in the terminal, scored at its end. Nothing is stored. */
export async function rehearse(args: string[], world: World): Promise<void> {
  const given = optionsOf(args, Object.fromEntries(TEXT.map((name) => [name, 'text'])));
  if (given.files.length > 0)
    throw new CliProblem(`rehearse: takes no file, and "${given.files[0]}" was given`);
  const persona = await whom(given.text('contact'), world);
  const { setup, seed } = agree(given, persona, world);
  const playbook = world.content().playbooks.get(setup.playbookId)!;
  const { voice, host } = voiceAsked(given.text('voice'), world);

  await withReader(world, async (reader) => {
    const storage = memoryLog(setup, seed, world.now());
    const rehearsal = await createRehearsal({
      sessionId: 'terminal',
      storage,
      reader,
      persona,
      playbook,
      voice,
      now: world.now,
    });
    await world.out(`${opening(persona, setup, playbook.title, host)}\n\n`);
    await hold(rehearsal, persona, world);
    const turns = transcriptOf(rehearsal.events());
    if (!turns.some(({ speaker }) => speaker === 'user')) return;
    const { scorecard } = await scoreSession({ reader, persona, playbook }, rehearsal.events());
    await world.out(`\n${scorePage(scorecard, turns, playbook)}`);
  });
}

function agree(given: Given, persona: Persona, world: World): { setup: SessionSetup; seed: number } {
  const temper = given.text('temper');
  const seed = given.text('seed');
  const setup: SessionSetup = {
    personaId: persona.id,
    playbookId: oneOf(given.text('playbook') ?? 'full-arc', 'playbook', PLAYBOOK_IDS),
    minutes: wholeNumber(given.text('minutes') ?? '20', 'minutes', 5, 60),
    user: {
      name:
        oneLine(given.text('name') ?? '')
          .slice(0, 60)
          .trim() || 'friend',
      background: oneLine(given.text('background') ?? '').slice(0, 300),
      targetRole: plainRole(given.text('role') ?? '').slice(0, 300),
    },
    difficulty: oneOf(given.text('difficulty') ?? 'true-to-life', 'difficulty', DIFFICULTIES),
    ...(temper === undefined ? {} : { temper: oneOf(temper, 'temper', TEMPERS) }),
  };
  return { setup, seed: seed === undefined ? world.seed() : wholeNumber(seed, 'seed', 0, 4_294_967_295) };
}

/** '…, nurse at Sable River Health, which runs …'; the role alone where nobody named a company. */
function workOf({ role, company }: Persona): string {
  if (!isNamed(company)) return role;
  return `${role} at ${company.name}${company.does === '' ? '' : `, which ${company.does}`}`;
}

function opening(persona: Persona, setup: SessionSetup, title: string, host: string | undefined): string {
  const leaves =
    host === undefined ? '' : ` What is said in this talk goes to ${host}, which speaks for them.`;
  return wrap(
    `You are calling ${persona.name}, ${workOf(persona)}. You have agreed on ${setup.minutes} minutes. Playbook: ${title}. Type what you would say; /end ends the talk.${leaves}`,
  );
}

/** Line by line until somebody ends it. */
async function hold(rehearsal: Rehearsal, persona: Persona, world: World): Promise<void> {
  const who = persona.name.split(' ')[0]!;
  await hear(rehearsal.open(), who, world);
  const terminal = createInterface({ input: world.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  // Taken at once: lines that come before somebody listens would be lost.
  const lines = terminal[Symbol.asyncIterator]();
  const prompt = () => (world.stdin.isTTY === true ? world.out('You: ') : Promise.resolve());
  await prompt();
  let turn = 0;
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const text = line.trim();
    if (text === '/end') break;
    if (text !== '') {
      turn += 1;
      await hear(rehearsal.say(`terminal-${turn}`, text), who, world);
    }
    if (rehearsal.standing().over) break;
    await prompt();
  }
  terminal.close();
  for await (const _part of rehearsal.end()) {
    // Nothing is said at the end; the log is closed.
  }
}

async function hear(parts: AsyncIterable<Part>, who: string, world: World): Promise<void> {
  for await (const part of parts) {
    if (part.type === 'event' && part.event.type === 'contact-turn') {
      const said = part.event.interrupted ? `${part.event.text} … (broken off)` : part.event.text;
      await world.out(`${wrap(said, `${who}: `, '  ')}\n\n`);
      if (part.event.trouble !== undefined) world.err(`${part.event.trouble}\n`);
    }
    if (part.type === 'error') world.err(`${part.problem.message}\n`);
  }
}

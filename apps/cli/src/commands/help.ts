import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';
import { ABOUT_DATA, ABOUT_TALKS, WHERE_DATA_ARE } from './help-texts.ts';

/** `help [COMMAND]`: what there is, with the people one can rehearse with; or what there is to one command. */
export async function help([command, ...more]: string[], world: World): Promise<void> {
  if (command === undefined) return await world.out(allOf(world));
  const about = aboutCommand(command);
  if (about === undefined || more.length > 0)
    throw new CliProblem(`help: names one command of ${listed([...TALKS, ...DATA])}`);
  await world.out(about);
}

const TALKS = Object.keys(ABOUT_TALKS);
const DATA = Object.keys(ABOUT_DATA);

/** 'What shall it be: rehearse, score …' */
export const WHAT_IS_THERE = `What shall it be: ${listed(TALKS)}? Or, with your data: ${listed(DATA)}? "help" says more.`;

/** 'rehearse, score, … and help' */
export const ALL_COMMANDS = listed([...TALKS, ...DATA, 'help']);

/** Undefined where there is no such command. */
export function aboutCommand(command: string): string | undefined {
  const talks = textOf(ABOUT_TALKS, command);
  const data = textOf(ABOUT_DATA, command);
  if (talks !== undefined) return `  ${talks}\n\n  "-" in place of a file reads standard input.\n`;
  return data === undefined ? undefined : `  ${data}\n${WHERE_DATA_ARE}\n`;
}

const textOf = (texts: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

function allOf(world: World): string {
  const contacts = world
    .content()
    .cards()
    .map(({ id, name, role, temper }) => `      ${id.padEnd(30)} ${name}, ${lowerFirst(role)} (${temper})`);
  const lines = (texts: Record<string, string>) =>
    Object.values(texts)
      .map((text) => `  ${text}`)
      .join('\n');
  return `Anyone Else: rehearse an informational interview, and see how it went.
"COMMAND --help" says what there is to one of them.

${lines(ABOUT_TALKS)}

  "-" in place of a file reads standard input.

    your data (a server may be running)
${lines(ABOUT_DATA)}
${WHERE_DATA_ARE}

    contacts
${contacts.join('\n')}
`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} ${names.at(-1) === 'help' ? 'and' : 'or'} ${names.at(-1)}`;
}

const lowerFirst = (text: string) => text[0]!.toLowerCase() + text.slice(1);

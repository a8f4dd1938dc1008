import type { OutcomeFact, OutcomeName, Recap } from '@anyone-else/protocol';
import { literalLine } from './literal.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A recap to be read and kept: what was learnt, who was named, what was promised, what comes next. Whatever somebody said
 * or typed shows as it is in any renderer. Turns are counted from 1, as people count.
 * @param day YYYY-MM-DD on which the talk was, where the user was.
 */
export function recapMarkdown(recap: Recap, day = recap.on.slice(0, 10)): string {
  const { outcome, contact } = recap;
  const they = contact.name === '' ? 'your contact' : contact.name;
  const sections = [
    `# ${literalLine(recap.title)}`,
    aboutLine(recap, day),
    ...factsUnder('What you learnt', outcome.takeaways),
    ...factsUnder('Something personal', outcome.personal === null ? [] : [outcome.personal]),
    ...listUnder('Who was named', outcome.names.map(nameItem)),
    ...factsUnder(`What ${they} said they would do`, outcome.promises),
    ...factsUnder('What you said you would do', outcome.ownPromises),
    ...listUnder('Next steps', recap.nextSteps.map(literalLine)),
  ];
  return `${sections.join('\n\n')}\n`;
}

const SOURCES: Record<Recap['from'], string> = {
  rehearsal: 'practice with a simulated contact',
  transcript: 'from the transcript of the talk',
  told: 'as you told it',
};

function aboutLine({ minutes, from }: Recap, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const when = `${date} ${MONTHS[month! - 1]} ${year}`;
  return [
    when,
    ...(minutes === null ? [] : [minutes === 1 ? '1 minute' : `${minutes} minutes`]),
    SOURCES[from],
  ].join(' · ');
}

const listUnder = (heading: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${literalLine(heading)}`, items.map((item) => `- ${item}`).join('\n')];

const factsUnder = (heading: string, facts: readonly OutcomeFact[]): string[] =>
  listUnder(
    heading,
    facts.map(({ text, turn }) => `${literalLine(text)}${where(turn)}`),
  );

const where = (turn: number | null): string => (turn === null ? '' : ` *(turn ${turn + 1})*`);

function nameItem({ name, role, company, why, turn }: OutcomeName): string {
  const what = [role, company].filter((part) => part !== undefined && part !== '').join(', ');
  const known = [`**${literalLine(name)}**`, ...(what === '' ? [] : [literalLine(what)])].join(', ');
  return `${known}${why === undefined || why === '' ? '' : `: ${literalLine(why)}`}${where(turn)}`;
}

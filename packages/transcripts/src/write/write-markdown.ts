import { literal, literalLine } from './literal.ts';
import { aboutLines } from './markdown/about.ts';
import { behindSection } from './markdown/behind.ts';
import { checkSections } from './markdown/checks.ts';
import { correctionsSection, differentlySection, headLines, wentWellSection } from './markdown/heads.ts';
import { turnSections } from './markdown/turns.ts';
import { contactNameOf, type ScoredTalk } from './scored-talk.ts';

/**
 * The scored transcript to be read: the numbers and a sentence each, what to do differently, what went well, every check,
 * the user's own notes and questions, then the talk. Spoken and typed words show as they are in any renderer. Turns are
 * counted from 1, as people count, and stand under headings that links lead to (#turn-5).
 */
export function writeMarkdown(talk: ScoredTalk): string {
  const { scorecard, transcript } = talk;
  const name = contactNameOf(talk);
  const sections = [
    `# Talk with ${name === undefined ? 'a contact' : literalLine(name)}`,
    aboutLines(talk),
    `## ${scorecard.total} of 100`,
    headLines(scorecard),
    ...correctionsSection(scorecard),
    ...differentlySection(scorecard, transcript.turns),
    ...wentWellSection(scorecard),
    ...behindSection(talk),
    ...asideSection(talk),
    '## Every check',
    ...checkSections(scorecard),
    '## The talk',
    ...turnSections(talk),
  ];
  return `${sections.join('\n\n')}\n`;
}

function asideSection({ aside, asked = [] }: ScoredTalk): string[] {
  const { notes = '', questions = [] } = aside ?? {};
  const items = questions.map(({ id, text }) => {
    const found = asked.find(({ question }) => question === id);
    const where = found?.turn == null ? '' : `, [turn ${found.turn + 1}](#turn-${found.turn + 1})`;
    return `- ${literalLine(text)} *${found === undefined ? 'Not asked' : 'Asked'}${where}*`;
  });
  return [
    ...(notes.trim() === '' ? [] : ['## Your notes', `> ${literal(notes, '> ')}`]),
    ...(items.length === 0 ? [] : ['## Questions you came with', items.join('\n')]),
  ];
}

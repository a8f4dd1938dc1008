import { literalLine } from './literal.ts';
import { aboutLines } from './markdown/about.ts';
import { asideSection } from './markdown/aside.ts';
import { behindSection } from './markdown/behind.ts';
import { checkSections } from './markdown/checks.ts';
import { correctionsSection, differentlySection, headLines, wentWellSection } from './markdown/heads.ts';
import { type SayWhen, sayWhen } from './markdown/marks.ts';
import { saidSections, turnSections } from './markdown/turns.ts';
import { contactNameOf, type ScoredTalk, type UnscoredTalk } from './scored-talk.ts';

/**
 * The scored transcript to be read: the numbers and a sentence each, what to do differently, what went well, every check,
 * the user's own notes and questions, then the talk. Spoken and typed words show as they are in any renderer. Turns are
 * counted from 1, as people count, and stand under headings that links lead to (#turn-5).
 * @param when how times are said; in UTC, and saying so, where nothing else is given
 */
export function writeMarkdown(talk: ScoredTalk, when: SayWhen = sayWhen): string {
  const { scorecard, transcript } = talk;
  const sections = [
    titleLine(talk),
    aboutLines(talk, when),
    `## ${scorecard.total} of 100`,
    headLines(scorecard),
    ...correctionsSection(scorecard, when),
    ...differentlySection(scorecard, transcript.turns),
    ...wentWellSection(scorecard),
    ...behindSection(talk),
    ...asideSection(talk),
    '## Every check',
    ...checkSections(scorecard, when),
    '## The talk',
    ...turnSections(talk),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The same of a talk that has no score: who and when, why there is none, the user's own notes and questions, the talk. */
export function writeUnscored(talk: UnscoredTalk, why: string, when: SayWhen = sayWhen): string {
  const sections = [
    titleLine(talk),
    aboutLines(talk, when),
    literalLine(why),
    ...asideSection(talk),
    ...(talk.transcript.turns.length === 0 ? [] : ['## The talk', ...saidSections(talk).flat()]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function titleLine(talk: Pick<ScoredTalk, 'transcript'>): string {
  const name = contactNameOf(talk);
  return `# Talk with ${name === undefined ? 'a contact' : literalLine(name)}`;
}

import { literal, literalLine } from '../literal.ts';
import type { ScoredTalk } from '../scored-talk.ts';

/** The user's own notes, and the questions they came with: which of them were asked, and where, if anybody looked. */
export function asideSection({ aside, asked }: Pick<ScoredTalk, 'aside' | 'asked'>): string[] {
  const { notes = '', questions = [] } = aside ?? {};
  const items = questions.map(({ id, text }) => {
    if (asked === undefined) return `- ${literalLine(text)}`;
    const found = asked.find(({ question }) => question === id);
    const where = found?.turn == null ? '' : `, [turn ${found.turn + 1}](#turn-${found.turn + 1})`;
    return `- ${literalLine(text)} *${found === undefined ? 'Not asked' : 'Asked'}${where}*`;
  });
  return [
    ...(notes.trim() === '' ? [] : ['## Your notes', `> ${literal(notes, '> ')}`]),
    ...(items.length === 0 ? [] : ['## Questions you came with', items.join('\n')]),
  ];
}

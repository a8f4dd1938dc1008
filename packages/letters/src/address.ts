import { nameParts, type Turn } from '@anyone-else/protocol';

/**
 * 'Dear Stefan,': by first name, or by title and family name where the user spoke to them so ('Mr. Lowe').
 * 'Hello,' when there is no name.
 */
export function greetingTo(name: string | undefined, turns: readonly Turn[]): string {
  if (name === undefined || name.trim() === '') return 'Hello,';
  const { given, family, title } = nameParts(name);
  if (family !== undefined) {
    const formal = new RegExp(
      `\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\\.?\\s${family.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
      'u',
    );
    for (const turn of turns) {
      const spoken = turn.speaker === 'user' ? formal.exec(turn.text) : null;
      if (spoken !== null) return `Dear ${spoken[0]},`;
    }
  }
  if (title !== undefined && given !== undefined && /^(?:sir|dame)$/iu.test(title))
    return `Dear ${title} ${given},`;
  if (given !== undefined && given !== '') return `Dear ${given},`;
  return title !== undefined && family !== undefined ? `Dear ${title} ${family},` : `Dear ${name.trim()},`;
}

import type { Beat, PreparedQuestion, QuestionCheck, QuestionsChecked } from '@anyone-else/protocol';

/** What ends a talk; the plainest last. */
const ENDS: readonly Beat[] = ['anyone-else', 'stand-out', 'introduction', 'stay-in-touch'];

/**
 * The question never to leave out, to stand by itself at the foot of the page: the user's own, or else the playbook's
 * way to ask it. Undefined before anything was checked.
 */
export function closerOf(
  questions: readonly PreparedQuestion[],
  checkOf: (id: string) => QuestionCheck | undefined,
  missing: QuestionsChecked['missing'],
): { id?: string; text: string } | undefined {
  const open = missing.find(({ neverLeaveOut }) => neverLeaveOut)?.suggestions[0];
  if (open) return { text: open };
  const own = ENDS.flatMap((beat) => questions.filter(({ id }) => checkOf(id)?.beats.includes(beat)))[0];
  return own && { id: own.id, text: own.text };
}

/** How tightly the page is set, so that all of it stays one page; nothing is cut off where there is more than that. */
export function densityOf(
  questions: readonly { text: string }[],
): 'roomy' | 'close' | 'tight' | 'tight long' {
  const letters = questions.reduce((sum, { text }) => sum + Math.max(60, text.length), 0);
  if (letters > 3_200) return 'tight long';
  return letters <= 900 ? 'roomy' : letters <= 1_700 ? 'close' : 'tight';
}

/** What is known in small: as many lines as there is room for. */
export function shortly(texts: readonly (string | undefined)[], most: number): string {
  const all = texts
    .flatMap((text) => (text ?? '').split(/\n+/))
    .map((line) => line.trim().replace(/[.;]$/, ''))
    .filter(Boolean)
    .join(' · ');
  return all.length <= most ? all : `${all.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

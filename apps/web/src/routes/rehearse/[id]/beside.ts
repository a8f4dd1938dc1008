/** What stands beside the talk: the help with its hints, the prepared questions, the notes. */
export const PARTS = ['help', 'questions', 'notes'] as const;
export type Part = (typeof PARTS)[number];

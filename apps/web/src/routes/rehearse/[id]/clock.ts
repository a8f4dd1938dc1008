/** Minutes left at which the clock speaks. */
const WARNINGS = [5, 2] as const;

/** Whether the end is near enough to be shown; minutes. */
export const isLate = (spoken: number, agreed: number): boolean => agreed - spoken <= Math.min(5, agreed / 4);

/** The warnings that are due, the latest last: a talk that has only just begun is not told that it is short. */
export function warningsDue(spoken: number, agreed: number): number[] {
  return WARNINGS.filter((left) => agreed >= 2 * left && agreed - spoken <= left);
}

/** What is said of it, once. */
export const sayWarning = (left: number): string =>
  left > 2
    ? `About ${left} minutes are left.`
    : `About ${left} minutes are left: time to thank them, and to ask who else to talk to.`;

/** The first choice of a streamed piece. What came is of another program's making: nothing is taken for granted. */
export function firstChoice(chunk: unknown): { delta: Record<string, unknown>; finish: unknown } {
  const { choices } = (chunk ?? {}) as { choices?: unknown };
  const choice = Array.isArray(choices)
    ? (choices[0] as Record<string, unknown> | null | undefined)
    : undefined;
  const delta = choice?.delta;
  return {
    delta: typeof delta === 'object' && delta !== null ? (delta as Record<string, unknown>) : {},
    finish: choice?.finish_reason,
  };
}

/** Words of any kind, those of a model that thinks aloud too. */
export const says = (delta: Record<string, unknown>): boolean =>
  Object.entries(delta).some(([key, value]) => key !== 'role' && typeof value === 'string' && value !== '');

/** Thoughts beside the words, under the names that endpoints have for them. */
export const thinks = (delta: Record<string, unknown>): boolean =>
  ['reasoning', 'reasoning_content', 'thinking'].some(
    (key) => typeof delta[key] === 'string' && delta[key] !== '',
  );

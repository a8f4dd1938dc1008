/**
 * The JSON in an answer; undefined where there is none. Thoughts before it are left out; a fence or words around it are
 * taken off once, and nothing in it is mended.
 */
export function findJson(answer: string): { value: unknown } | undefined {
  const text = withoutThoughts(answer);
  return parsed(text) ?? parsed(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

/** Some models think aloud first, between tags of which the opening one may be missing. A thought without end is no answer. */
function withoutThoughts(answer: string): string {
  const text = answer.trim();
  if (text.startsWith('{')) return text;
  const end = text.lastIndexOf('</think>');
  if (end === -1) return text.startsWith('<think>') ? '' : text;
  return text.slice(end + '</think>'.length).trim();
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

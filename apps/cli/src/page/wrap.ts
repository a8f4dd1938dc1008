/** Columns of a page in the terminal. */
const WIDTH = 84;

/** Sets a text into lines, each after the first indented by `hang`. Words longer than a line stand alone. */
export function wrap(text: string, first = '', hang = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = hang;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

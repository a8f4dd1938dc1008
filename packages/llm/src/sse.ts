/** Takes server-sent events out of a text that comes in pieces, cut anywhere. An event without its empty line is none. */
export interface SseReader {
  /** The data of the events that are whole by now; those of an event named `error` come as `failed`. */
  push(text: string): { data: string[]; failed?: true };
}

export function sseReader(): SseReader {
  let rest = '';
  let lines: string[] = [];
  let failed = false;

  return {
    push(text) {
      const data: string[] = [];
      // What is there has no end of a line in it: an endless one must not be searched anew with each piece.
      const searched = rest.length;
      rest += text;
      let from = 0;
      for (let end = rest.indexOf('\n', searched); end >= 0; end = rest.indexOf('\n', from)) {
        const line = rest.slice(from, rest[end - 1] === '\r' ? end - 1 : end);
        from = end + 1;
        if (line.startsWith('data:')) lines.push(line.slice(line[5] === ' ' ? 6 : 5));
        else if (line.startsWith('event:')) failed ||= line.slice(6).trim() === 'error';
        else if (line === '' && lines.length > 0) {
          data.push(lines.length === 1 ? lines[0]! : lines.join('\n'));
          lines = [];
          if (failed) return { data, failed };
        }
      }
      rest = rest.slice(from);
      return { data };
    },
  };
}

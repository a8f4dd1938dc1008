import { type Timing, timingOf } from './timing.ts';

/** A caption: its times and its lines, tags and all. */
export interface Cue extends Timing {
  lines: string[];
  /** Webex names the speaker in the id: '1 "Ana Lim" (3733)'; '' where the id names nobody. */
  voice: string;
}

const QUOTED = /^(?:\d{1,9}\s+)?"([^"]{1,80})"(?:\s*\(\d{1,12}\))?$/;
const voiceIn = (id: string): string => QUOTED.exec(id.slice(0, 160).trim())?.[1]?.trim() ?? '';

/** Blocks of a .vtt file that nobody said. */
const UNSAID = /^(?:NOTE(?:[ \t].*)?|STYLE[ \t]*|REGION[ \t]*)$/;

/**
 * Splits a caption file into its cues, .vtt and .srt alike, by its timing lines alone: neither numbers nor blank lines
 * nor a header have to be there. What stands above the first timing line was not said.
 */
export function cuesOf(lines: readonly string[], vtt: boolean): Cue[] {
  const cues: Cue[] = [];
  let body: string[] | undefined;
  let timing: Timing | undefined;
  let number = 0;
  let id = '';
  const close = (last: boolean) => {
    if (timing === undefined || body === undefined) return;
    const voice = voiceIn(id);
    const above = body.at(-1) ?? '';
    const taken = last ? undefined : idAt(body, vtt, number);
    if (taken !== undefined) number = taken;
    id = taken === undefined ? '' : above;
    const said = vtt ? withoutUnsaid(body) : body;
    cues.push({ ...timing, voice, lines: said.map((line) => line.trim()).filter((line) => line !== '') });
  };
  for (const line of lines) {
    const next = timingOf(line);
    if (next === undefined) {
      if (body === undefined) id = line;
      if (body !== undefined) body.push(line);
      else if (/^\d{1,9}$/.test(line.trim())) number = Number(line);
      continue;
    }
    close(false);
    timing = { start: next.start, end: next.end };
    body = next.words === '' ? [] : [next.words];
  }
  close(true);
  return cues;
}

/**
 * Takes the id of the next cue off the end of a body. It stands right above the timing line: after a blank line, or,
 * where the file has none, as the number that follows. Anything else was said. Answers the number, for the next.
 */
function idAt(body: string[], vtt: boolean, number: number): number | undefined {
  const last = body.at(-1)?.trim() ?? '';
  if (last === '') return undefined;
  const isNumber = /^\d{1,9}$/.test(last);
  const apart = body.length > 1 && body.at(-2)!.trim() === '';
  const follows = isNumber && Number(last) === number + 1;
  if (!follows && !(apart && (isNumber || vtt))) return undefined;
  body.pop();
  return isNumber ? Number(last) : number;
}

/** Leaves out notes, styles and regions: from such a line, after a blank one, to the next blank line. */
function withoutUnsaid(body: readonly string[]): string[] {
  const said: string[] = [];
  let unsaid = false;
  body.forEach((line, i) => {
    const blank = line.trim() === '';
    if (blank) unsaid = false;
    else if (i > 0 && body[i - 1]!.trim() === '' && UNSAID.test(line.slice(0, 200))) unsaid = true;
    if (!unsaid) said.push(line);
  });
  return said;
}

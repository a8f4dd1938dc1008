import { explain, PLAYBOOK_IDS, type Playbook, type Result, Transcript } from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK } from '@anyone-else/rehearsal';
import { type About, decodeText, looksLikeJson, readTranscriptFile } from '@anyone-else/transcripts';
import { type Bytes, type Input, parseJson, readBytes, textOf } from './input.ts';
import { type Given, oneFile, oneOf, wholeNumber } from './options.ts';
import { CliProblem } from './problem.ts';
import { transcriptOf } from './who.ts';
import type { World } from './world.ts';

/** A transcript with the playbook that it is judged by. */
export interface TalkFile {
  transcript: Transcript;
  playbook: Playbook;
}

/** The options of the commands that take a talk. */
export const TALK_OPTIONS = { json: 'flag', me: 'text', minutes: 'text', playbook: 'text' } as const;

/** The longest talk agreed on, in minutes. */
const LONGEST = 240;

/**
 * The talk that a command names: our own JSON as strictly as ever, its faults named by their place
 * ('turns[3].speaker'); every other file by the reader of transcripts. Labels are ignored.
 */
export async function readTalk(given: Given, command: string, world: World): Promise<TalkFile> {
  const about = aboutBy(given);
  const file = await readBytes(oneFile(given, command), world);
  const me = given.text('me');
  const transcript = isJson(file) ? fromJson(file, me, about, world) : fromText(file, me, about, world);
  return {
    transcript,
    playbook: world.content().playbooks.get(transcript.playbook ?? DEFAULT_PLAYBOOK)!,
  };
}

/** What the options say of the talk; it goes before what the file says. */
function aboutBy(given: Given): About {
  const minutes = given.text('minutes');
  const playbook = given.text('playbook');
  return {
    ...(minutes === undefined ? {} : { agreedMinutes: wholeNumber(minutes, 'minutes', 1, LONGEST) }),
    ...(playbook === undefined ? {} : { playbook: oneOf(playbook, 'playbook', PLAYBOOK_IDS) }),
  };
}

/** By its name, or by what is in it. */
function isJson({ name, bytes }: Bytes): boolean {
  if (/\.json$/i.test(name)) return true;
  const text = decodeText(bytes);
  return text.ok && looksLikeJson(text.value.text);
}

function fromJson(file: Bytes, me: string | undefined, about: About, world: World): Transcript {
  const input = textOf(file);
  const own = strictly(input);
  if (own.ok) {
    if (me === undefined) return { ...own.value, ...about };
    throw new CliProblem(`--me: ${file.name} says itself who is who, so leave the option out`);
  }
  // Some other program's JSON; where it is none either, the first complaint is the better one.
  const draft = readTranscriptFile(file.bytes, file.name);
  if (!draft.ok) throw own.problem;
  return transcriptOf(draft.value, { name: file.name, me, about, world });
}

function strictly({
  name,
  text,
}: Input): { ok: true; value: Transcript } | { ok: false; problem: CliProblem } {
  try {
    const data = parseJson(text, name);
    const parsed = Transcript.safeParse(data);
    if (parsed.success) return { ok: true, value: parsed.data };
    const { field, complaint } = explain(parsed.error, data);
    throw new CliProblem(`${name}: ${field === '' ? complaint : `${field} ${complaint}`}`);
  } catch (problem) {
    if (problem instanceof CliProblem) return { ok: false, problem };
    throw problem;
  }
}

function fromText(file: Bytes, me: string | undefined, about: About, world: World): Transcript {
  const draft = readTranscriptFile(file.bytes, file.name);
  if (!draft.ok) throw new CliProblem(complaintOf(file, draft));
  return transcriptOf(draft.value, { name: file.name, me, about, world });
}

/** Standard input has no name to say what it should have been: it is told of as JSON, too, for those who wrote one. */
function complaintOf(file: Bytes, { problem }: Extract<Result<never>, { ok: false }>): string {
  const input = textOf(file);
  const own = strictly(input);
  if (file.name !== 'standard input' || own.ok) return `${input.name}: ${problem.message}`;
  const { message } = own.problem;
  return message.includes(' is not JSON') ? `${message}, and as a text: ${problem.message}` : message;
}

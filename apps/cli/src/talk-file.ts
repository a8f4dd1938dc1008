import { explain, keptTurns, PLAYBOOK_IDS, type Playbook, Transcript } from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK } from '@anyone-else/rehearsal';
import { type About, looksLikeJson, readTranscriptFile } from '@anyone-else/transcripts';
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
  const input = textOf(file);
  const asked = { file, input, me: given.text('me'), about, world };
  const transcript = kept(isJson(input) ? fromJson(asked) : fromText(asked), asked);
  return {
    transcript,
    playbook: world.content().playbooks.get(transcript.playbook ?? DEFAULT_PLAYBOOK)!,
  };
}

interface Asked {
  file: Bytes;
  input: Input;
  me: string | undefined;
  about: About;
  world: World;
}

/** The same words as a server would keep of it. */
function kept(transcript: Transcript, { input: { name }, world }: Asked): Transcript {
  const turns = keptTurns(transcript.turns);
  if (turns.length === 0) throw new CliProblem(`${name}: no turn of this file holds words; choose another`);
  const blank = transcript.turns.length - turns.length;
  if (blank > 0)
    world.err(
      `${name}: ${blank === 1 ? 'One turn' : `${blank} turns`} without words left out; the others are counted without.\n`,
    );
  return { ...transcript, turns };
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
const isJson = ({ name, text }: Input): boolean => /\.json$/i.test(name) || looksLikeJson(text);

function fromJson({ file, input, me, about, world }: Asked): Transcript {
  const own = strictly(input);
  if (own.ok) {
    if (me !== undefined)
      throw new CliProblem(`--me: ${file.name} says itself who is who, so leave the option out`);
    for (const note of input.notes) world.err(`${file.name}: ${note}\n`);
    return { ...own.value, ...about };
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

function fromText({ file, input, me, about, world }: Asked): Transcript {
  const draft = readTranscriptFile(file.bytes, file.name);
  if (draft.ok) return transcriptOf(draft.value, { name: file.name, me, about, world });
  const { message } = draft.problem;
  // Standard input has no name to say what it should have been: those who wrote JSON are told where it breaks.
  const own = file.name === 'standard input' ? strictly(input) : undefined;
  throw new CliProblem(
    own === undefined || own.ok
      ? `${file.name}: ${message}`
      : `${own.problem.message}, and as a text: ${message}`,
  );
}

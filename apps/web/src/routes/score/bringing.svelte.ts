import {
  BROUGHT_FILE_LIMIT,
  BroughtCreated,
  type CastTalk,
  type ContentAnswer,
  PLAYBOOK_IDS,
  type PlaybookId,
  type Transcript,
  TranscriptDraft,
} from '@anyone-else/protocol';
import { askContent } from '#lib/api.ts';
import { ask, json, type Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { recallJson } from '#lib/keep.ts';
import { Work } from '#lib/work.svelte.ts';
import { About } from './about.svelte.ts';
import { type Cast, castTalk, guessedCast, type Line, missingFrom, type Role, swapped } from './who.ts';

const trouble = (message: string): Trouble => ({ code: 'bad-request', message });
const TOO_LARGE = trouble(
  'This file is larger than 4 MB. A transcript of a whole day is smaller: is it the right file?',
);
const GONE = trouble('The browser could not open this file. Is it still where it was?');

/** Bringing a transcript: the file, who is who in it, what else is known, and the way to its score. */
export class Bringing {
  pasted = $state('');
  playbookId = $state<PlaybookId>('full-arc');
  readonly about = new About(this);
  readonly content = new Asked<ContentAnswer>();
  /** How far reading the file, or the talk, has come. */
  readonly work = new Work();
  #file = $state('');
  #readFrom = $state('');
  #reading = $state(false);
  #unread = $state.raw<Trouble>();
  #draft = $state.raw<TranscriptDraft>();
  #cast = $state.raw<Cast>({ roles: [], lines: undefined });
  #asked = $state(false);
  #stop: AbortController | undefined;
  #saving = $state(false);
  #unsaved = $state.raw<Trouble>();
  #known = $state.raw<BroughtCreated>();
  #talk = $derived(this.#draft ? castTalk(this.#draft, this.#cast) : { turns: [], names: {} });

  /** Name of the file last given, or of the pasted text. */
  get file(): string {
    return this.#file;
  }
  /** What `draft` was read from, the same way. */
  get readFrom(): string {
    return this.#readFrom;
  }
  get reading(): boolean {
    return this.#reading;
  }
  /** Why the file could not be read. */
  get unread(): Trouble | undefined {
    return this.#unread;
  }
  get draft(): TranscriptDraft | undefined {
    return this.#draft;
  }
  get cast(): Cast {
    return this.#cast;
  }
  get turns(): Transcript['turns'] {
    return this.#talk.turns;
  }
  /** What the file calls the two of them, where it does. */
  get names(): CastTalk['names'] {
    return this.#talk.names;
  }
  get saving(): boolean {
    return this.#saving;
  }
  /** Why the talk was not taken. */
  get unsaved(): Trouble | undefined {
    return this.#unsaved;
  }
  /** Of the very same talk, where it is here already. */
  get known(): BroughtCreated | undefined {
    return this.#known;
  }
  /** What is wrong with the minutes, once the user has asked for the score. */
  get wrong(): string | undefined {
    return this.#asked ? this.about.wrong : undefined;
  }
  /** Who is still missing, once the user has asked for the score. */
  get missing(): string | undefined {
    return this.#asked ? missingFrom(this.turns) : undefined;
  }

  open(): void {
    const kept = recallJson('setup') as { playbookId?: unknown } | undefined;
    this.playbookId = PLAYBOOK_IDS.find((id) => id === kept?.playbookId) ?? this.playbookId;
    this.about.recall();
    void this.loadContent();
  }

  loadContent = (): Promise<void> => this.content.ask(askContent);

  /** Reads a file, or pasted text under a name of its own. What was typed so far stays. */
  async read(name: string, content: Blob): Promise<void> {
    if (this.#reading) return;
    this.#file = name;
    this.#reading = true;
    this.#unread = undefined;
    const stop = new AbortController();
    this.#stop = stop;
    const { signal } = stop;
    const answer = await this.work.during((headers) => readDraft(name, content, { headers, signal }));
    this.#reading = false;
    if (signal.aborted) return;
    if (!answer.ok) {
      this.#unread = answer.problem;
      return;
    }
    this.#readFrom = name;
    this.#draft = answer.value;
    this.#cast = guessedCast(answer.value);
    this.#asked = false;
    this.#known = undefined;
    this.#unsaved = undefined;
    this.playbookId = answer.value.about?.playbook ?? this.playbookId;
  }

  /** Leaves off reading a file; what was typed stays. */
  cancel(): void {
    this.#stop?.abort();
  }

  setRole(at: number, role: Role): void {
    this.#set({ ...this.#cast, roles: this.#cast.roles.with(at, role) });
  }

  flip(at: number): void {
    const other: Line = this.#cast.lines?.[at] === 'user' ? 'contact' : 'user';
    this.#set({ ...this.#cast, lines: this.#cast.lines?.with(at, other) });
  }

  swap(): void {
    this.#set(swapped(this.#cast));
  }

  #set(cast: Cast): void {
    this.#cast = cast;
    this.#known = undefined;
  }

  /** Answers the id of the new talk; undefined when something is missing, refused, or known already. */
  async score(): Promise<string | undefined> {
    this.#asked = true;
    this.#unsaved = undefined;
    this.#known = undefined;
    if (this.#saving || missingFrom(this.turns) !== undefined || this.about.wrong !== undefined)
      return undefined;
    this.#saving = true;
    const talk: Transcript = { ...this.about.said(), playbook: this.playbookId, turns: this.turns };
    const answer = await this.work.during((headers) =>
      ask(BroughtCreated, '/brought', json('POST', talk, { headers })),
    );
    this.#saving = false;
    if (answer.ok && !answer.value.known) return answer.value.id;
    if (answer.ok) this.#known = answer.value;
    else this.#unsaved = answer.problem;
    return undefined;
  }
}

async function readDraft(
  name: string,
  content: Blob,
  { headers, signal }: { headers: Record<string, string>; signal: AbortSignal },
) {
  if (content.size > BROUGHT_FILE_LIMIT) return { ok: false, problem: TOO_LARGE } as const;
  const bytes = await content.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { ok: false, problem: GONE } as const;
  return ask(TranscriptDraft, `/brought/read?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: bytes,
    signal,
  });
}

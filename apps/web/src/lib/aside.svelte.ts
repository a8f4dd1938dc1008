import {
  ASIDE_NOTES_LIMIT,
  type Aside,
  type AsideAnswer,
  type AsideEdit,
  type AskedQuestion,
  type Help,
  type PreparedQuestion,
} from '@anyone-else/protocol';
import { askAside, saveAside } from './aside-api.ts';
import { type AsideDraft, forgetDrafts, keepDraft, recallDrafts } from './aside-draft.ts';
import type { Answer } from './ask.ts';
import { backoff } from './backoff.ts';
import { mergeNotes } from './merge.ts';
import { mergeQuestions, sameQuestions } from './merge-questions.ts';
import { plural } from './spoken.ts';

/** `here`: in this browser only, until the line is back. `refused`: the server will not have it as it stands. */
export type Keeping = 'kept' | 'keeping' | 'here' | 'refused';

/** After the last key; and no longer than this while somebody goes on typing. */
const PAUSE = 600;
const LONGEST = 3_000;

const sameNotes = (a: string, b: string) => a.trimEnd() === b.trimEnd();

/** What both sides knew before `now`: our own words on their way back are known, and only what was typed since is new. */
const lastKnown = (base: Aside, tried: readonly Aside[], now: Aside) => ({
  notes: (tried.findLast(({ notes }) => sameNotes(notes, now.notes)) ?? base).notes,
  questions: (tried.findLast(({ questions }) => sameQuestions(questions, now.questions)) ?? base).questions,
});

/** What is kept beside a talk, as this tab has it: written here at once, and put to the server a moment later. */
export class AsideKeeper {
  #notes = $state('');
  #questions = $state.raw<readonly PreparedQuestion[]>([]);
  #help = $state<Help>('arc');
  #helpKept = $state<Help>('arc');
  #asked = $state.raw<readonly AskedQuestion[]>([]);
  #keeping = $state<Keeping>('kept');
  #problem = $state('');
  /** As the server has it; `version` -1 until it has said so. */
  #base: Aside;
  /** Something is under way to the server. */
  #putting = false;
  /** What went out since `#base`, the last maybe still under way; the server has one of them, or none. */
  #tried: Aside[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  /** Drafts of earlier visits that are part of what is here now. */
  #takenUp: string[] = [];
  #tries = 0;
  #gone = false;
  readonly id: string;

  constructor(id: string, help: Help) {
    this.id = id;
    this.#base = { notes: '', questions: [], help, mostHelp: help, version: -1 };
    this.#help = help;
    this.#helpKept = help;
  }

  get notes(): string {
    return this.#notes;
  }
  get questions(): readonly PreparedQuestion[] {
    return this.#questions;
  }
  get help(): Help {
    return this.#help;
  }
  /** The help that the server goes by: behind `help` while a choice is on its way there. */
  get helpKept(): Help {
    return this.#helpKept;
  }
  /** The turn that asks each question that was asked, by its id; undefined where nobody knows which. */
  readonly asked = $derived(new Map(this.#asked.map(({ question, turn }) => [question, turn ?? undefined])));
  get keeping(): Keeping {
    return this.#keeping;
  }
  /** Why it was refused. */
  get problem(): string {
    return this.#problem;
  }

  write(notes: string): void {
    this.#notes = notes;
    this.#changed();
  }

  /** @param typing more of it is about to come. */
  arrange(questions: readonly PreparedQuestion[], typing = false): void {
    this.#questions = questions;
    this.#changed(typing ? PAUSE : 0);
  }

  choose(help: Help): void {
    this.#help = help;
    this.#changed(0);
  }

  /** Asks for it, and puts what an earlier visit left in this browser. */
  async open(): Promise<void> {
    const answer = await askAside(this.id);
    if (!answer.ok) return this.#failed(answer);
    const drafts = this.#base.version < 0 ? recallDrafts(this.id) : [];
    this.take(answer.value);
    this.#takenUp.push(...drafts.map(({ name }) => name));
    for (const draft of drafts) this.#mergeIn(draft);
    if (drafts.length > 0) this.#changed(0);
    else if (this.#keeping !== 'kept') this.#again(0);
  }

  /** What the server says, in answer or by itself. */
  take({ aside, asked }: AsideAnswer): void {
    if (aside.version < this.#base.version) return;
    this.#asked = asked;
    if (aside.version === this.#base.version) return;
    const known = lastKnown(this.#base, this.#tried, aside);
    this.#notes = sameNotes(known.notes, aside.notes)
      ? this.#notes
      : mergeNotes(known.notes, this.#notes, aside.notes);
    this.#questions = mergeQuestions(known.questions, this.#questions, aside.questions);
    if (this.#help === this.#base.help) this.#help = aside.help;
    this.#base = aside;
    this.#helpKept = aside.help;
    this.#tried = [];
    if (this.#base.version >= 0 && !this.#putting && this.#edit() !== undefined) this.#changed();
  }

  /** Puts what is not kept yet, at once: the line is back, or the page is being left. */
  flush(leaving = false): void {
    if (this.#keeping !== 'kept') void this.#put(leaving);
  }

  /** The talk is gone: nothing more is kept of it, here or there. */
  drop(): void {
    this.#gone = true;
    clearTimeout(this.#timer);
  }

  close(): void {
    this.flush(true);
    clearTimeout(this.#timer);
  }

  #mergeIn({ base, local, tried }: AsideDraft): void {
    const known = lastKnown(base, tried, this.#base);
    this.#notes = mergeNotes(known.notes, local.notes, this.#notes);
    this.#questions = mergeQuestions(known.questions, local.questions, this.#questions);
    if (local.help !== base.help) this.#help = local.help;
  }

  /** Characters of the notes beyond what there is room for. */
  get #tooMany(): number {
    return Math.max(0, this.#notes.length - ASIDE_NOTES_LIMIT);
  }

  #local(): Aside {
    return { ...this.#base, notes: this.#notes, questions: [...this.#questions], help: this.#help };
  }

  /** What the server does not have yet; undefined where it has all. */
  #edit(): Omit<AsideEdit, 'version'> | undefined {
    const { notes, questions, help } = this.#base;
    const edit = {
      // Two windows may together write more than there is room for.
      ...(sameNotes(notes, this.#notes) || this.#tooMany > 0 ? {} : { notes: this.#notes }),
      ...(sameQuestions(questions, this.#questions) ? {} : { questions: [...this.#questions] }),
      ...(help === this.#help ? {} : { help: this.#help }),
    };
    return Object.keys(edit).length === 0 ? undefined : edit;
  }

  #remember(): void {
    if (this.#gone) return;
    const base = { ...this.#base, version: Math.max(0, this.#base.version) };
    keepDraft(this.id, { base, local: this.#local(), tried: this.#tried });
  }

  #changed(pause = PAUSE): void {
    this.#remember();
    if (this.#keeping !== 'here') this.#keeping = 'keeping';
    const now = Date.now();
    if (this.#since === 0) this.#since = now;
    this.#again(Math.max(0, Math.min(pause, this.#since + LONGEST - now)));
  }

  #again(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#put(), wait);
  }

  async #put(leaving = false): Promise<void> {
    if (this.#putting || this.#gone) return;
    clearTimeout(this.#timer);
    if (this.#base.version < 0) return this.open();
    const edit = this.#edit();
    if (edit === undefined) return this.#settle();
    this.#since = 0;
    this.#putting = true;
    this.#tried = [...this.#tried.slice(-2), this.#local()];
    this.#remember();
    const answer = await saveAside(this.id, { version: this.#base.version, ...edit }, leaving);
    if (answer.ok) this.take(answer.value);
    this.#putting = false;
    if (!answer.ok) return this.#failed(answer);
    this.#tries = 0;
    if (this.#edit() === undefined) this.#settle();
    else this.#changed();
  }

  #settle(): void {
    this.#since = 0;
    if (this.#tooMany > 0) {
      this.#keeping = 'refused';
      this.#problem = `Too long by ${plural(this.#tooMany, 'character')}: what you wrote last is kept only in this browser until you take that many out.`;
      return;
    }
    this.#keeping = 'kept';
    this.#problem = '';
    forgetDrafts(this.id, this.#takenUp.splice(0));
  }

  async #failed({ problem }: Extract<Answer<unknown>, { ok: false }>): Promise<void> {
    if (problem.code === 'conflict') {
      const fresh = await askAside(this.id);
      if (fresh.ok) {
        this.take(fresh.value);
        return this.#changed(0);
      }
    }
    const forGood = ['bad-request', 'too-large', 'not-found'].includes(problem.code);
    this.#keeping = forGood ? 'refused' : 'here';
    this.#problem = forGood ? problem.message : '';
    if (!forGood) this.#again(backoff(this.#tries++, Math.random()));
  }
}

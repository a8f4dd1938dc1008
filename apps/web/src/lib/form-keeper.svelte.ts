import type { Answer } from './ask.ts';
import { backoff } from './backoff.ts';
import { type FormDraft, forgetFormDrafts, keepFormDraft, recallFormDrafts } from './form-draft.ts';
import { type Fields, meet, type WayToMerge } from './form-merge.ts';

export interface Kept {
  fields: Fields;
  version: number;
}

/** Where a form comes from and goes to. */
export interface FormSource {
  /** Under which what has not arrived waits in this browser. */
  key: string;
  ask(): Promise<Answer<Kept>>;
  /** @param leaving the page is being left: the request must outlive it. */
  put(version: number, changes: Fields, leaving: boolean): Promise<Answer<Kept>>;
  /** How two ways to fill a field become one. */
  merges(field: string): WayToMerge;
  /** Why a field cannot be kept as it stands, in one kind sentence. */
  wrong(field: string, text: string): string | undefined;
}

/** `here`: in this browser only, until the line is back. `refused`: the server will not have it as it stands. */
export type FormKeeping = 'kept' | 'keeping' | 'here' | 'refused';

const PAUSE = 700;
const LONGEST = 3_000;
const MOST_TRIED = 3;

/** A form that is kept as it is typed: in this browser at once, at the server a moment later; two windows may write. */
export class FormKeeper {
  form = $state<Record<string, string>>({});
  #clashes = $state.raw<Fields>({});
  #keeping = $state<FormKeeping>('kept');
  #problem = $state('');
  #gone = $state(false);
  #base: Kept = { fields: {}, version: -1 };
  #tried: Fields[] = [];
  #putting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #tries = 0;
  #takenUp: string[] = [];
  readonly #source: FormSource;

  constructor(source: FormSource) {
    this.#source = source;
  }

  get keeping(): FormKeeping {
    return this.#keeping;
  }
  get problem(): string {
    return this.#problem;
  }
  /** Deleted in another window: what stands in the form is all that is left. */
  get gone(): boolean {
    return this.#gone;
  }
  /** What another window wrote into a field that was changed here too, by field: one of the two must be chosen. */
  get clashes(): Fields {
    return this.#clashes;
  }
  /** What was typed, whether or not it is kept yet. */
  get changed(): boolean {
    return Object.keys(this.#changes()).length > 0;
  }
  get(field: string): string {
    return this.form[field] ?? '';
  }
  /** @param pause none where nothing more of it is about to come: a choice. */
  set(field: string, text: string, pause = PAUSE): void {
    this.form[field] = text;
    this.touched(pause);
  }
  wrong(field: string): string | undefined {
    return this.#source.wrong(field, this.get(field));
  }

  /** As the server has it, at first or later; what was typed since stays. */
  take(kept: Kept): void {
    if (kept.version < this.#base.version) return;
    if (this.#base.version < 0) {
      this.form = { ...kept.fields };
      this.#base = kept;
      this.#takeUp();
      return;
    }
    this.#meet(this.#base.fields, this.#tried, kept.fields);
    this.#base = kept;
    if (this.#keeping === 'kept' && this.changed) this.touched();
  }

  /** After each key. @param pause none where nothing more of it is about to come. */
  touched(pause = PAUSE): void {
    this.#remember();
    if (this.#keeping !== 'here') this.#keeping = 'keeping';
    const now = Date.now();
    if (this.#since === 0) this.#since = now;
    this.#again(Math.max(0, Math.min(pause, this.#since + LONGEST - now)));
  }

  /** Settles what two windows wrote. */
  choose(field: string, text: string): void {
    const { [field]: _settled, ...rest } = this.#clashes;
    this.#clashes = rest;
    this.form[field] = text;
    this.touched(0);
  }

  /** Puts what is not kept yet, at once: the line is back, or the page is being left. */
  async flush(leaving = false): Promise<void> {
    if (this.#keeping !== 'kept') await this.#put(leaving);
  }

  close(): void {
    void this.flush(true);
    clearTimeout(this.#timer);
  }

  /** Nothing of it is wanted any more. */
  forget(): void {
    clearTimeout(this.#timer);
    forgetFormDrafts(this.#source.key, this.#takenUp.splice(0));
    this.#keeping = 'kept';
  }

  #takeUp(): void {
    const drafts = recallFormDrafts(this.#source.key);
    for (const { name, base, form, tried, clashes } of drafts) {
      const now = { ...this.form };
      this.form = { ...this.form, ...form };
      this.#meet(base, tried, now);
      this.#clashes = { ...this.#clashes, ...clashes };
      this.#takenUp.push(name);
    }
    if (drafts.length > 0) this.touched(0);
  }

  #meet(base: Fields, tried: readonly Fields[], theirs: Fields): void {
    for (const [field, other] of Object.entries(theirs)) {
      const met = meet(this.#source.merges(field), {
        bases: [base[field] ?? '', ...tried.flatMap((one) => one[field] ?? [])],
        mine: this.form[field] ?? '',
        theirs: other,
      });
      if (met.text !== this.form[field]) this.form[field] = met.text;
      if (met.clash) this.#clashes = { ...this.#clashes, [field]: other };
    }
  }

  /** What the server does not have yet and can take. */
  #changes(): Fields {
    const found = Object.entries(this.form).filter(
      ([field, text]) =>
        !this.#source.merges(field).same(text, this.#base.fields[field] ?? '') &&
        this.#source.wrong(field, text) === undefined,
    );
    return Object.fromEntries(found);
  }

  #remember(): void {
    const draft: FormDraft = {
      base: this.#base.fields,
      form: $state.snapshot(this.form),
      tried: this.#tried,
      clashes: this.#clashes,
    };
    keepFormDraft(this.#source.key, draft);
  }

  #again(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#put(), wait);
  }

  async #put(leaving = false): Promise<void> {
    if (this.#putting || this.#base.version < 0) return;
    clearTimeout(this.#timer);
    const changes = this.#changes();
    if (Object.keys(changes).length === 0) return this.#settle();
    this.#since = 0;
    this.#putting = true;
    this.#tried = [...this.#tried, changes].slice(-MOST_TRIED);
    this.#remember();
    const answer = await this.#source.put(this.#base.version, changes, leaving);
    this.#putting = false;
    if (!answer.ok) return this.#failed(answer.problem);
    this.#tries = 0;
    this.take(answer.value);
    if (this.changed) this.touched();
    else this.#settle();
  }

  #settle(): void {
    this.#since = 0;
    const wrong = Object.keys(this.form).find((field) => this.wrong(field) !== undefined);
    this.#keeping = wrong === undefined ? 'kept' : 'refused';
    this.#problem = wrong === undefined ? '' : (this.wrong(wrong) ?? '');
    if (wrong === undefined && Object.keys(this.#clashes).length === 0) this.forget();
  }

  async #failed(problem: { code: string; message: string }): Promise<void> {
    if (problem.code === 'conflict') {
      const fresh = await this.#source.ask();
      if (fresh.ok) {
        this.take(fresh.value);
        return this.touched(0);
      }
    }
    const forGood = ['bad-request', 'too-large', 'not-found'].includes(problem.code);
    this.#gone = problem.code === 'not-found';
    this.#keeping = forGood ? 'refused' : 'here';
    this.#problem = forGood ? problem.message : '';
    if (!forGood) this.#again(backoff(this.#tries++, Math.random()));
  }
}

import {
  type Me,
  type PersonView,
  type PreparedQuestion,
  QUESTIONS_LIMIT,
  type QuestionCheck,
  type QuestionsChecked,
  type SheetAnswer,
} from '@anyone-else/protocol';
import type { Answer, Trouble } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { FormKeeper, type Kept } from '#lib/form-keeper.svelte.ts';
import { linesOf } from '#lib/form-merge.ts';
import { meetMe } from '#lib/people/me.svelte.ts';
import { askPerson } from '#lib/person-api.ts';
import { askSheet, checkQuestions, saveSheet } from '#lib/sheet-api.ts';
import { editOf, fieldsOf, mergesOf, questionsIn, rowsIn, wrongIn } from './sheet-fields.ts';

/** After the last key. */
const PAUSE = 450;
export const MOST_AHEAD = 10;

/** What the user prepares for the talk with one person: kept while it is typed, and checked a moment later. */
export class PreparedSheet {
  readonly id: string;
  readonly keeper: FormKeeper;
  #view = $state.raw<PersonView>();
  #me = $state.raw<Me>();
  #prompts = $state.raw<SheetAnswer['prompts']>([]);
  #problem = $state.raw<Trouble>();
  #checks = $state.raw<ReadonlyMap<string, QuestionCheck>>(new Map());
  #missing = $state.raw<QuestionsChecked['missing']>([]);
  /** What is said of the question that is not added yet. */
  #adding = $state.raw<QuestionCheck>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #addingTimer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(id: string) {
    this.id = id;
    this.keeper = new FormKeeper({
      key: `sheet:${id}`,
      ask: async () => this.#kept(await askSheet(id)),
      put: async (version, changes, leaving) =>
        this.#kept(await saveSheet(id, { version, ...editOf(changes, this.keeper.form) }, leaving)),
      merges: mergesOf,
      wrong: wrongIn,
    });
  }

  get view(): PersonView | undefined {
    return this.#view;
  }
  /** The user's own page; undefined until it is known. */
  get me(): Me | undefined {
    return this.#me;
  }
  get prompts(): SheetAnswer['prompts'] {
    return this.#prompts;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** As they are being typed. */
  readonly rows = $derived.by(() => rowsIn(this.keeper.form.questions));
  /** Those with something in them. */
  readonly questions = $derived.by(() => questionsIn(this.keeper.form.questions));
  readonly ahead = $derived.by(() => {
    const chosen = new Set(linesOf(this.keeper.form.ahead ?? ''));
    return this.questions.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  });
  /** Topics of the playbook that no question covers yet. */
  get missing(): QuestionsChecked['missing'] {
    return this.#missing;
  }
  get full(): boolean {
    return this.rows.length >= QUESTIONS_LIMIT;
  }

  /** What was last said of a question: of its words as they were a moment ago, while somebody types. */
  checkOf(id: string): QuestionCheck | undefined {
    return this.#checks.get(id);
  }

  get checkOfAdding(): QuestionCheck | undefined {
    return this.#adding;
  }

  /** Looks at a question before it is added; what is still missing waits until it is. */
  lookAt(text: string): void {
    clearTimeout(this.#addingTimer);
    this.#addingTimer = undefined;
    if (text.trim() === '') this.#adding = undefined;
    else
      this.#addingTimer = setTimeout(async () => {
        const timer = this.#addingTimer;
        const answer = await checkQuestions(this.id, [text]);
        if (timer === this.#addingTimer && answer.ok) this.#adding = answer.value.checks[0];
      }, PAUSE);
  }

  async open(): Promise<void> {
    // First of all: suggestions are in the user's own situation.
    const me = await meetMe();
    if (me.ok) this.#me = me.value.me;
    const [view, sheet] = await Promise.all([askPerson(this.id), askSheet(this.id)]);
    if (view.ok) this.#view = view.value;
    else this.#problem = view.problem;
    if (!sheet.ok) {
      this.#problem ??= sheet.problem;
      return;
    }
    const kept = this.#kept(sheet);
    if (kept.ok) this.keeper.take(kept.value);
    // What waited in this browser is in it now.
    if (this.keeper.keeping !== 'kept') this.#checkSoon(0);
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#addingTimer);
    this.keeper.close();
  }

  arrange(questions: readonly PreparedQuestion[], typing = false): void {
    this.keeper.form.questions = JSON.stringify(questions);
    if (typing) this.keeper.touched();
    else this.keeper.touched(0);
    this.#checkSoon(typing ? PAUSE : 0);
  }

  change(id: string, text: string): void {
    this.arrange(
      this.rows.map((one) => (one.id === id ? { ...one, text } : one)),
      true,
    );
  }

  /** Adds a question at a place, from 0; at the end where none is named. */
  add(text: string, place = this.rows.length): void {
    const question = { id: newClientId(), text };
    this.arrange([...this.rows.slice(0, place), question, ...this.rows.slice(place)]);
  }

  remove(id: string): void {
    this.arrange(this.rows.filter((one) => one.id !== id));
  }

  sendAhead(id: string, on: boolean): void {
    const rest = this.ahead.filter((one) => one !== id);
    this.keeper.form.ahead = (on ? [...rest, id] : rest).join('\n');
    this.keeper.touched(0);
  }

  #checkSoon(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), pause);
  }

  async #check(): Promise<void> {
    const asked = ++this.#asked;
    const questions = this.questions;
    const answer = await checkQuestions(
      this.id,
      questions.map(({ text }) => text),
    );
    // Without an answer the last one stays: the words are what counts, and they are kept elsewhere.
    if (asked === this.#asked && answer.ok) this.#say(questions, answer.value);
  }

  #say(questions: readonly PreparedQuestion[], { checks, missing }: QuestionsChecked): void {
    this.#checks = new Map(questions.flatMap(({ id }, at) => (checks[at] ? [[id, checks[at]]] : [])));
    this.#missing = missing;
  }

  #kept(answer: Answer<SheetAnswer>): Answer<Kept> {
    if (!answer.ok) return answer;
    const { sheet, prompts, checked } = answer.value;
    this.#prompts = prompts;
    // What is known may be more by now; words that are newer than these get a check of their own.
    if (
      this.#asked === 0 ||
      mergesOf('questions').same(fieldsOf(sheet).questions ?? '', this.keeper.form.questions ?? '')
    )
      this.#say(sheet.questions, checked);
    return { ok: true, value: { fields: fieldsOf(sheet), version: sheet.version } };
  }
}

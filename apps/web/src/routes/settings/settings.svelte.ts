import { type ModelSettingsEdit, ModelStanding, ModelTried } from '@anyone-else/protocol';
import { ask, json, type Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { forget, keep, recallJson } from '#lib/keep.ts';
import { model } from '#lib/model.svelte.ts';
import {
  afterKeeping,
  type Draft,
  draftOf,
  isChanged,
  keyEdit,
  toRemember,
  withRemembered,
} from './draft.ts';

const KEY = 'model-settings';

/** The language model's settings as the page holds them. The key is never fetched: what is typed is a new one. */
export class ModelForm {
  readonly standing = new Asked<ModelStanding>();
  form = $state(draftOf({ url: '', model: '', plays: false }));
  #sent = $state.raw<Draft>();
  #busy = $state<'keeping' | 'trying'>();
  #problem = $state.raw<Trouble>();
  #tried = $state.raw<ModelTried>();
  #cancel: AbortController | undefined;

  get busy(): 'keeping' | 'trying' | undefined {
    return this.#busy;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** What became of the last try. */
  get tried(): ModelTried | undefined {
    return this.#tried;
  }
  get changed(): boolean {
    const kept = this.standing.value;
    return kept !== undefined && isChanged(this.form, kept);
  }
  /** The field that was refused, until something else stands in it. */
  get wrong(): string | undefined {
    const field = this.#problem?.field as keyof Draft | undefined;
    return field !== undefined && this.form[field] === this.#sent?.[field] ? field : undefined;
  }

  async load(): Promise<void> {
    await this.standing.ask(() => ask(ModelStanding, '/model'));
    const { value } = this.standing;
    if (value === undefined) return;
    model.put(value);
    this.form = withRemembered(value, value.source === 'environment' ? undefined : recallJson(KEY));
  }

  /** Leaves what is typed in the browser, for the way back from another page; the key is not among it. */
  remember(): void {
    const left = this.changed ? toRemember(this.form) : undefined;
    if (left === undefined) forget(KEY);
    else keep(KEY, JSON.stringify(left));
  }

  /** Keeps what was typed and asks the model for a word. */
  async keep(): Promise<void> {
    if (this.#busy) return;
    this.#begin('keeping');
    const sent = { ...this.form };
    this.#sent = sent;
    const { url, model, plays } = sent;
    const edit: ModelSettingsEdit = { url: url.trim(), model: model.trim(), plays, ...keyEdit(sent) };
    const answer = await ask(ModelStanding, '/model', json('PUT', edit));
    this.#busy = undefined;
    if (!answer.ok) {
      this.#problem = answer.problem;
      return;
    }
    this.#take(answer.value, afterKeeping(this.form, sent, answer.value));
    await this.try();
  }

  async try(): Promise<void> {
    if (this.#busy) return;
    this.#begin('trying');
    this.#cancel = new AbortController();
    const { signal } = this.#cancel;
    const answer = await ask(ModelTried, '/model/try', json('POST', {}, { signal }));
    this.#busy = undefined;
    if (signal.aborted) return;
    if (answer.ok) this.#tried = answer.value;
    else this.#problem = answer.problem;
  }

  async forget(): Promise<void> {
    if (this.#busy) return;
    this.#begin('keeping');
    const answer = await ask(ModelStanding, '/model', { method: 'DELETE' });
    this.#busy = undefined;
    if (answer.ok) this.#take(answer.value, draftOf(answer.value));
    else this.#problem = answer.problem;
  }

  /** Leaves a try alone: somebody goes to another page, or has waited enough. */
  cancel(): void {
    this.#cancel?.abort();
  }

  #begin(what: 'keeping' | 'trying'): void {
    this.#busy = what;
    this.#problem = undefined;
    this.#tried = undefined;
  }

  #take(standing: ModelStanding, form: Draft): void {
    this.standing.put(standing);
    model.put(standing);
    this.form = form;
    this.remember();
  }
}

import { type ModelSettingsEdit, ModelStanding, ModelTried } from '@anyone-else/protocol';
import { ask, json, type Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { model } from '#lib/model.svelte.ts';

/** The language model's settings as the page holds them. The key is never fetched: what is typed is a new one. */
export class ModelForm {
  readonly standing = new Asked<ModelStanding>();
  form = $state({ url: '', model: '', key: '', plays: false });
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
    if (kept === undefined) return false;
    const { url, model, key, plays } = this.form;
    return url.trim() !== kept.url || model.trim() !== kept.model || plays !== kept.plays || key !== '';
  }

  async load(): Promise<void> {
    await this.standing.ask(() => ask(ModelStanding, '/model'));
    if (this.standing.value) this.#take(this.standing.value);
  }

  /** Keeps what was typed and asks the model for a word. @param key what goes for the key: a new one, or none. */
  async keep(key: { key?: string }): Promise<void> {
    if (this.#busy) return;
    this.#begin('keeping');
    const { url, model, plays } = this.form;
    const edit: ModelSettingsEdit = { url: url.trim(), model: model.trim(), plays, ...key };
    const answer = await ask(ModelStanding, '/model', json('PUT', edit));
    this.#busy = undefined;
    if (!answer.ok) {
      this.#problem = answer.problem;
      return;
    }
    this.#take(answer.value);
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
    if (answer.ok) this.#take(answer.value);
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

  #take(standing: ModelStanding): void {
    this.standing.put(standing);
    model.put(standing);
    this.form = { url: standing.url, model: standing.model, key: '', plays: standing.plays };
  }
}

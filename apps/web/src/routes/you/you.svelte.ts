import { CALENDAR_FILE_LIMIT, MeAnswer } from '@anyone-else/protocol';
import { type Answer, ask, type Trouble } from '#lib/ask.ts';
import { FormKeeper, type Kept } from '#lib/form-keeper.svelte.ts';
import { keep, recallJson } from '#lib/keep.ts';
import { meetMe, rememberedMe } from '#lib/people/me.svelte.ts';
import { askMe, saveMe } from '#lib/people/week-api.ts';
import { editOf, fieldsOf, mergesOf, wrongIn } from './me-form.ts';

const TOO_LARGE: Trouble = {
  code: 'too-large',
  message: 'This file is larger than 4 MB. Is it the right one?',
};
const GONE: Trouble = {
  code: 'bad-request',
  message: 'The browser could not open this file. Is it still where it was?',
};

/** What the user says of themself: for the letters, for the times they propose, and for rehearsals. */
export class You {
  readonly form: FormKeeper;
  #answer = $state.raw<MeAnswer>();
  #problem = $state.raw<Trouble>();
  #refused = $state.raw<Trouble>();
  #busy = $state(false);
  #told = $state('');
  #remembered = $state.raw(rememberedMe());

  constructor() {
    this.form = new FormKeeper({
      key: 'me',
      ask: async () => this.#kept(await askMe()),
      put: async (version, changes, leaving) =>
        this.#kept(await saveMe({ version, ...editOf(changes) }, leaving)),
      merges: mergesOf,
      wrong: wrongIn,
    });
  }

  get answer(): MeAnswer | undefined {
    return this.#answer;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** Why a calendar was not taken. */
  get refused(): Trouble | undefined {
    return this.#refused;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get told(): string {
    return this.#told;
  }
  /** Whether rehearsals know the user by other words than these. */
  get differs(): boolean {
    return (['name', 'background', 'targetRole'] as const).some(
      (field) => this.form.get(field).trim() !== this.#remembered[field],
    );
  }

  async open(): Promise<void> {
    const answer = await meetMe();
    if (answer.ok) this.#take(answer.value);
    else this.#problem = answer.problem;
  }

  /** Lets the set-up of rehearsals begin with these words. */
  useInRehearsals(): void {
    const kept = recallJson('setup');
    const { name, background, targetRole } = this.form.form;
    keep(
      'setup',
      JSON.stringify({ ...(typeof kept === 'object' ? kept : {}), name, background, targetRole }),
    );
    this.#remembered = rememberedMe();
    this.#told = 'Your next rehearsal begins with these words.';
  }

  async bring(file: File): Promise<void> {
    if (file.size > CALENDAR_FILE_LIMIT) {
      this.#refused = TOO_LARGE;
      return;
    }
    const body = await file.arrayBuffer().catch(() => undefined);
    if (body === undefined) {
      this.#refused = GONE;
      return;
    }
    const headers = { 'content-type': 'text/calendar' };
    await this.#busyTimes({ method: 'POST', headers, body }, 'Kept: when you are busy.');
  }

  forgetBusy = () => this.#busyTimes({ method: 'DELETE' }, 'Forgotten: when you are busy.');

  async #busyTimes(init: RequestInit, told: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#refused = undefined;
    this.#told = '';
    const answer = await ask(MeAnswer, '/calendar/busy', init);
    this.#busy = false;
    if (!answer.ok) {
      this.#refused = answer.problem;
      return;
    }
    this.#take(answer.value);
    this.#told = told;
  }

  #take(answer: MeAnswer): void {
    this.#answer = answer;
    this.form.take({ fields: fieldsOf(answer.me), version: answer.version });
  }

  #kept(answer: Answer<MeAnswer>): Answer<Kept> {
    if (!answer.ok) return answer;
    this.#answer = answer.value;
    return { ok: true, value: { fields: fieldsOf(answer.value.me), version: answer.value.version } };
  }
}

import type {
  ContentAnswer,
  Help,
  HelpAdvice,
  PersonaCard,
  SessionSummary,
  VoiceName,
} from '@anyone-else/protocol';
import { askContent, askHealth, askProgress, askSessions, createSession } from '#lib/api.ts';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { model } from '#lib/model.svelte.ts';
import { NOBODY_YET } from '#lib/pronouns.ts';
import { handful } from '#lib/whom.ts';
import {
  type Draft,
  freshDraft,
  isFirstVisit,
  keepDraft,
  missingIn,
  questionsOf,
  recallDraft,
  setupOf,
  typedIn,
} from './setup.ts';

const HEALTH_EVERY = 1_500;
const ADVICE_EVERY = 1_200;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The set-up page: what may be chosen, what is chosen, and the way into the talk. */
export class Setup {
  draft = $state<Draft>(freshDraft());
  /** Somebody was chosen on another page: what is to be looked through here is as short as it can be. */
  sent = $state(false);
  /** Nobody has set up a talk here yet: somebody easy to talk to is proposed. */
  first = $state(false);
  content = new Asked<ContentAnswer>();
  #unfinished = $state.raw<SessionSummary>();
  #ready = $state(true);
  #starting = $state(false);
  #problem = $state.raw<Trouble>();
  #asked = $state(false);
  #left = false;
  #voice = $state<VoiceName>();
  #help = $state<Help>();
  #advice = $state.raw<HelpAdvice>();

  get chosen(): PersonaCard | undefined {
    return this.content.value?.contacts.find((card) => card.id === this.draft.personaId);
  }
  /** How to speak of whom they have chosen, or will. */
  get pronouns(): string {
    return this.chosen?.pronouns ?? NOBODY_YET;
  }
  /** Who speaks, where a model is set up: what its settings say, until the user says otherwise for this talk. */
  get voice(): VoiceName {
    if (model.current === undefined) return 'embedded';
    return this.#voice ?? (model.current.plays ? 'model' : 'embedded');
  }
  set voice(voice: VoiceName) {
    this.#voice = voice;
  }
  /** The help that the last talks speak for; undefined until there is one. */
  get advice(): HelpAdvice | undefined {
    return this.#advice;
  }
  /** As advised, until the user says otherwise for this talk. */
  get help(): Help {
    return this.#help ?? this.#advice?.level ?? 'coach';
  }
  set help(help: Help) {
    this.#help = help;
  }
  get unfinished(): SessionSummary | undefined {
    return this.#unfinished;
  }
  get ready(): boolean {
    return this.#ready;
  }
  get starting(): boolean {
    return this.#starting;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** What is still missing, once the user has tried to start. */
  get missing(): ReturnType<typeof missingIn> {
    return this.#asked ? missingIn(this.draft, this.pronouns) : undefined;
  }

  open(): void {
    this.first = isFirstVisit();
    this.draft = { ...recallDraft(), ...typedIn($state.snapshot(this.draft)) };
    void this.loadContent();
    void this.#lookBack();
  }

  async loadContent(): Promise<void> {
    await this.content.ask(askContent);
    if (this.content.value?.ready === false) void this.#watchHealth();
    if (this.content.value?.model) model.put(this.content.value.model);
    const cards = this.content.value?.contacts;
    if (!cards || cards.some(({ id }) => id === this.draft.personaId)) return;
    this.sent = false;
    this.draft.personaId = '';
    if (this.first) this.draft.personaId = handful(cards, { chosen: '', hopes: '' })[0]?.id ?? '';
  }

  /** Another page has sent the user here with somebody chosen. */
  choose(personaId: string): void {
    this.draft.personaId = personaId;
    this.sent = true;
    this.first = false;
    this.keep();
  }

  /** The page is left: nothing more is asked for. */
  leave(): void {
    this.#left = true;
  }

  keep(): void {
    keepDraft($state.snapshot(this.draft));
  }

  /** Answers the id of the new talk; undefined when something is missing or refused. */
  async start(): Promise<string | undefined> {
    this.#asked = true;
    this.#problem = undefined;
    if (this.#starting || this.missing !== undefined) return undefined;
    this.keep();
    this.#starting = true;
    await this.#watchHealth();
    const made = await createSession(
      setupOf(this.draft, { help: this.help, voice: this.voice, modelHost: model.current?.host }),
      questionsOf(this.draft),
    );
    this.#starting = false;
    if (made.ok) {
      // They went along with the talk; the next one is with somebody else.
      this.draft.questions = [];
      this.draft.adding = '';
      this.keep();
      return made.value.id;
    }
    this.#problem = made.problem;
    // Another model was set up meanwhile, or none is: the page says so before the next try.
    if (made.problem.code === 'conflict' || made.problem.code === 'no-model') void model.load();
    return undefined;
  }

  /** Resolves when the server is ready, or when it does not answer: then the next request says why. */
  async #watchHealth(): Promise<void> {
    for (;;) {
      const health = await askHealth();
      this.#ready = health.ok ? health.value.ready : true;
      if (this.#ready) return;
      await pause(HEALTH_EVERY);
    }
  }

  /** What there was before: a talk to carry on, and what the finished ones say of the next. */
  async #lookBack(): Promise<void> {
    const list = await askSessions();
    if (!list.ok) return;
    const { sessions } = list.value;
    // In a browser that remembers nothing, too: who has talked here is greeted as one who has.
    if (sessions.length) this.first = false;
    this.#unfinished = sessions.find(({ endedAt, turns }) => !endedAt && turns);
    if (sessions.every(({ endedAt }) => !endedAt)) return;
    await this.#takeAdvice();
  }

  /** What the talks speak for is known once all of them are read: before, four talks might pass for a first one. */
  async #takeAdvice(): Promise<void> {
    for (;;) {
      const progress = await askProgress();
      if (!progress.ok || this.#left) return;
      const { talks, unread, help } = progress.value;
      if (unread === 0) {
        if (talks.length > 0) this.#advice = help;
        return;
      }
      await pause(ADVICE_EVERY);
    }
  }
}

import { NOTES_LIMIT, type OwnContact, type VoiceName } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { makeContact } from '#lib/contact-api.ts';
import { forget, keep, recallJson } from '#lib/keep.ts';
import { Work } from '#lib/work.svelte.ts';

const KEY = 'own-contact';
const PARTS = ['name', 'role', 'company', 'notes'] as const;
type Part = (typeof PARTS)[number];

/** What is known of somebody whom the user is going to meet, and the making of a contact like them. */
export class Making {
  known = $state<Record<Part, string>>({ name: '', role: '', company: '', notes: '' });
  #by = $state<VoiceName>();
  #problem = $state.raw<Trouble>();
  #asked = $state(false);
  #cancel: AbortController | undefined;
  /** How far a draft has come. */
  readonly work = new Work();

  /** Who is at it just now. */
  get by(): VoiceName | undefined {
    return this.#by;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** What is missing or too long, once the user has tried. */
  get wrong(): { field: Part; sentence: string } | undefined {
    return this.#asked ? this.#wrong() : undefined;
  }

  /** What was typed here before, in this browser. */
  recall(): void {
    const kept = (recallJson(KEY) ?? {}) as Partial<Record<Part, unknown>>;
    for (const part of PARTS) {
      const text = kept[part];
      if (typeof text === 'string') this.known[part] = text;
    }
  }

  keep(): void {
    if (PARTS.every((part) => this.known[part] === '')) forget(KEY);
    else keep(KEY, JSON.stringify(this.known));
  }

  /**
   * Answers the new contact; undefined when something is wrong, refused or cancelled.
   * @param modelHost where a model that is to draft is, as the user was shown.
   */
  async make(by: VoiceName, modelHost?: string): Promise<OwnContact | undefined> {
    this.#asked = true;
    this.#problem = undefined;
    if (this.#by !== undefined || this.#wrong() !== undefined) return undefined;
    this.keep();
    this.#by = by;
    const cancel = new AbortController();
    this.#cancel = cancel;
    const typed = { ...this.known };
    const { name, role, company, notes } = typed;
    const known = { name: name.trim(), role: role.trim(), company: company.trim(), notes };
    const asked = { ...known, by, ...(modelHost === undefined ? {} : { modelHost }) };
    const { signal } = cancel;
    const answer = await this.work.during((headers) => makeContact(asked, { signal, headers }));
    this.#by = undefined;
    if (signal.aborted) return undefined;
    if (!answer.ok) {
      this.#problem = answer.problem;
      return undefined;
    }
    // A draft takes minutes: what was typed meanwhile is in nothing yet, so it waits here.
    if (PARTS.every((part) => this.known[part] === typed[part])) forget(KEY);
    return answer.value;
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  #wrong(): { field: Part; sentence: string } | undefined {
    const { name, role, notes } = this.known;
    if (name.trim() === '') return { field: 'name', sentence: 'What are they called? A first name will do.' };
    if (role.trim() === '') return { field: 'role', sentence: 'What do they do? A word or two will do.' };
    if (notes.length <= NOTES_LIMIT) return undefined;
    const over = (notes.length - NOTES_LIMIT).toLocaleString('en-GB');
    return {
      field: 'notes',
      sentence: `The notes are ${over} characters too long. What is most about them is enough.`,
    };
  }
}

import type { CastTalk, Transcript, TranscriptDraft } from '@anyone-else/protocol';
import { recallJson } from '#lib/keep.ts';
import { type Cast, isTurned } from './who.ts';

export const FIELDS = [
  'userName',
  'background',
  'targetRole',
  'contactName',
  'role',
  'company',
  'minutes',
] as const;
export type Field = (typeof FIELDS)[number];

/** The file that the fields are prefilled from. */
interface Source {
  readonly draft: TranscriptDraft | undefined;
  readonly cast: Cast;
  readonly names: CastTalk['names'];
}

const MOST = 240;

/** What is known of a talk beside its words: prefilled from the file, and the user's wherever they typed. */
export class About {
  #typed = $state<Partial<Record<Field, string>>>({});
  #before = $state.raw<Partial<Record<Field, string>>>({});
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /** The user's own words from their last rehearsal, where the file has none. */
  recall(): void {
    const kept = (recallJson('setup') ?? {}) as Record<string, unknown>;
    const words = (value: unknown) => (typeof value === 'string' ? value : '');
    this.#before = {
      userName: words(kept.name),
      background: words(kept.background),
      targetRole: words(kept.targetRole),
    };
  }

  get(field: Field): string {
    return this.#typed[field] ?? (this.#prefilled(field) || (this.#before[field] ?? ''));
  }

  set(field: Field, text: string): void {
    this.#typed[field] = text;
  }

  /** What is wrong with the minutes, in one sentence. */
  get wrong(): string | undefined {
    const minutes = this.#minutes();
    const fits = minutes === undefined || (minutes >= 1 && minutes <= MOST);
    return fits
      ? undefined
      : `Give the minutes you had agreed on as a number from 1 to ${MOST}, or leave the field empty.`;
  }

  /** As the transcript holds it; what is empty is left out. */
  said(): Pick<Transcript, 'agreedMinutes' | 'user' | 'contact'> {
    const line = (field: Field) => this.get(field).trim() || undefined;
    return {
      agreedMinutes: this.#minutes(),
      user: { name: line('userName'), background: line('background'), targetRole: line('targetRole') },
      contact: { name: line('contactName'), role: line('role'), company: line('company') },
    };
  }

  /** Undefined where nothing stands there: then nothing was agreed. */
  #minutes(): number | undefined {
    const typed = this.get('minutes').trim();
    return typed === '' ? undefined : Number(typed.replace(',', '.'));
  }

  #prefilled(field: Field): string {
    const { draft, cast, names } = this.#source;
    if (draft === undefined) return '';
    const { agreedMinutes, ...people } = draft.about ?? {};
    // Once the two have changed places, so has what the file says of them.
    const turned = isTurned(draft, cast);
    const user = turned ? { name: people.contact?.name } : people.user;
    const contact = turned ? { name: people.user?.name } : people.contact;
    switch (field) {
      case 'userName':
        return user?.name || (names.user ?? '');
      case 'contactName':
        return contact?.name || (names.contact ?? '');
      case 'background':
        return user?.background ?? '';
      case 'targetRole':
        return user?.targetRole ?? '';
      case 'role':
        return contact?.role ?? '';
      case 'company':
        return contact?.company ?? '';
      case 'minutes':
        // How long a recording runs says nothing of what was agreed.
        return String(agreedMinutes ?? '');
    }
  }
}

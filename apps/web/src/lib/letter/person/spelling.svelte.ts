import type { LetterEdit, Slip } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { keep, recallJson } from '#lib/keep.ts';
import type { Spot } from '../place-of.ts';
import { Later } from './later.svelte.ts';
import { askSpelling } from './letter-api.ts';
import { carried, nameOf, oneText, spotOf } from './slips.ts';

/** Words that are looked over later than the check: they are still being typed. */
const PAUSE = 1_400;
/** As many names as one request may hold. */
const MOST_KNOWN = 60;

interface Looked {
  text: string;
  slips: readonly Slip[];
}

/** Slips of the pen in one letter, as they stand in it now. */
export class Spelling {
  /** Names of people and companies, which are right as they stand. */
  known: readonly string[] = [];
  #letter = $state.raw<LetterEdit>({ subject: '', body: '' });
  #looked: Later<string, Looked>;
  /** What was waved off in this letter. */
  #right = $state.raw<readonly string[]>([]);
  readonly #key: string;

  /** @param key of the letter, under which the browser remembers what was waved off. */
  constructor(key: string) {
    this.#key = `right:${key}`;
    const kept = recallJson(this.#key);
    if (Array.isArray(kept)) this.#right = kept.filter((one) => typeof one === 'string');
    this.#looked = new Later(PAUSE, async (text, signal) => {
      const known = this.known.slice(0, MOST_KNOWN);
      const answer = await askSpelling({ text, known }, signal);
      return answer.ok ? { ok: true, value: { text, slips: answer.value.slips } } : answer;
    });
  }

  /** Undefined until the letter has been looked over once. */
  get slips(): readonly Slip[] | undefined {
    const looked = this.#looked.answer;
    if (!looked) return undefined;
    const text = oneText(this.#letter);
    const here = carried(looked.slips, looked.text, text);
    return here.filter(
      (slip) => spotOf(slip, this.#letter) !== undefined && !this.#right.includes(nameOf(slip, text)),
    );
  }
  get problem(): Trouble | undefined {
    return this.#looked.problem;
  }

  wordsOf(slip: Slip): string {
    return oneText(this.#letter).slice(slip.from, slip.to);
  }
  spotOf(slip: Slip): Spot | undefined {
    return spotOf(slip, this.#letter);
  }

  look(letter: LetterEdit, pause?: number): void {
    this.#letter = letter;
    this.#looked.ask(oneText(letter), pause);
  }
  stop(): void {
    this.#looked.stop();
  }

  /** It is right as it stands, wherever it stands in this letter. */
  waveOff(slip: Slip): void {
    this.#right = [...this.#right, nameOf(slip, oneText(this.#letter))];
    keep(this.#key, JSON.stringify(this.#right));
  }
}

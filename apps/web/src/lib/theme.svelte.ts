import { keep, recall } from './keep.ts';

type Tone = 'light' | 'dark';

/** Light or dark paper: the system's choice until the user makes one. head/theme.js sets it before the first paint. */
class Theme {
  #tone = $state<Tone>('light');

  get tone(): Tone {
    return this.#tone;
  }

  /** Once, in the browser. */
  read(): void {
    const kept = recall('theme');
    if (kept === 'light' || kept === 'dark') this.#tone = kept;
    else this.#tone = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  turn(): void {
    this.#tone = this.#tone === 'light' ? 'dark' : 'light';
    document.documentElement.dataset.theme = this.#tone;
    keep('theme', this.#tone);
  }
}

export const theme = new Theme();

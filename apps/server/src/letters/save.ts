import { cleanText, type LetterEdit, type LetterSave, oneLine, type Problem } from '@anyone-else/protocol';

/** What is asked to be kept of a letter, and what the user saw before they typed. */
export interface AskedSave {
  edit: LetterEdit;
  over: LetterEdit | undefined;
}

/** What came of it: `elsewhere` where another window had written, `gone` where nobody is there to write to. */
export type Saved = 'kept' | 'elsewhere' | 'gone';

export const WRITTEN_ELSEWHERE: Problem = {
  code: 'conflict',
  message: 'This letter was changed in another window meanwhile, so nothing was kept.',
};

/** Both texts as they would be stored. */
export const savedAs = ({ over, ...edit }: LetterSave): AskedSave => ({
  edit: cleaned(edit),
  over: over && cleaned(over),
});

export const cleaned = ({ subject, body }: LetterEdit): LetterEdit => ({
  subject: oneLine(subject),
  body: cleanText(body),
});

const same = (a: LetterEdit, b: LetterEdit) => a.subject === b.subject && a.body === b.body;

/** Whether words may take the place of what is kept: there is nothing, or it is what was seen, or the very same. */
const mayReplace = (kept: LetterEdit | undefined, { edit, over }: AskedSave): boolean =>
  kept === undefined || over === undefined || same(kept, over) || same(kept, edit);

/** Saves of letters of one account. */
export interface LetterSaves {
  /**
   * Keeps a letter's words, unless another window wrote since. Saves of one letter run one after another, so that nobody
   * writes between looking and writing.
   * @param name of the letter, the same for all that write it.
   */
  inTurn(
    name: string,
    asked: AskedSave,
    letter: { kept: () => Promise<LetterEdit | undefined>; save: (edit: LetterEdit) => Promise<boolean> },
  ): Promise<Saved>;
}

export function createLetterSaves(): LetterSaves {
  const underWay = new Map<string, Promise<unknown>>();
  return {
    async inTurn(name, asked, { kept, save }) {
      const work = async (): Promise<Saved> => {
        if (!mayReplace(await kept(), asked)) return 'elsewhere';
        return (await save(asked.edit)) ? 'kept' : 'gone';
      };
      const mine = (underWay.get(name) ?? Promise.resolve()).then(work, work);
      underWay.set(name, mine);
      try {
        return await mine;
      } finally {
        if (underWay.get(name) === mine) underWay.delete(name);
      }
    },
  };
}

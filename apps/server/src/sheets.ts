import { checkQuestion, knownFacts, missingBeats, type Preparing, promptsFor } from '@anyone-else/coach';
import {
  FIRST_ME,
  type Me,
  type Person,
  type Problem,
  type QuestionsChecked,
  type Result,
  type Sheet,
  type SheetAnswer,
  type SheetEdit,
} from '@anyone-else/protocol';
import type { AccountDeps } from './deps.ts';
import { findPerson, NO_PERSON } from './people/find.ts';

/** What the user prepares for the talk with one person. */
export interface Sheets {
  of(personId: string): Promise<Result<SheetAnswer>>;
  /** `conflict` where it has changed since the version that was seen; nothing is written then. */
  edit(personId: string, edit: SheetEdit): Promise<Result<SheetAnswer>>;
  /** What can be said of these questions, with all that is known of the person by now. Nothing is kept. */
  check(personId: string, texts: readonly string[]): Promise<Result<QuestionsChecked>>;
}

const CHANGED: Problem = {
  code: 'conflict',
  message: 'This sheet was changed in another window meanwhile, so nothing was kept.',
};
const FIRST_SHEET: Sheet = { answers: {}, questions: [], ahead: [], version: 0 };

interface Kept {
  person: Person;
  sheet: Sheet;
  me: Me;
}

export function createSheets({
  storage,
  content,
  reader,
}: Pick<AccountDeps, 'storage' | 'content' | 'reader'>): Sheets {
  const keptOf = async (id: string): Promise<Kept | undefined> => {
    const [person, sheet, mine] = await Promise.all([
      findPerson({ storage }, id),
      storage.people.sheet(id),
      storage.me.find(),
    ]);
    return person && { person, sheet: sheet ?? FIRST_SHEET, me: mine?.me ?? FIRST_ME };
  };

  const preparingOf = ({ person: { page }, sheet, me }: Kept): Preparing => ({
    page,
    me,
    playbook: content.playbooks.get(page.playbookId)!,
    known: knownFacts(page, sheet.answers),
  });

  const checkAll = async (texts: readonly string[], preparing: Preparing): Promise<QuestionsChecked> => {
    const readings = await reader.readMany(texts.map((text) => ({ contactBefore: '', text })));
    const checks = texts.map((text, at) => checkQuestion(text, readings[at]!, preparing));
    return { checks, missing: missingBeats(checks, preparing) };
  };

  const answerOf = async (kept: Kept): Promise<SheetAnswer> => {
    const { person, sheet, me } = kept;
    const preparing = preparingOf(kept);
    const texts = sheet.questions.map(({ text }) => text);
    return {
      sheet,
      playbookId: person.page.playbookId,
      prompts: promptsFor(person.page, me, preparing.playbook),
      checked: await checkAll(texts, preparing),
    };
  };

  return {
    async of(id) {
      const kept = await keptOf(id);
      return kept ? { ok: true, value: await answerOf(kept) } : { ok: false, problem: NO_PERSON };
    },

    async edit(id, { version, ...change }) {
      const before = await keptOf(id);
      if (before === undefined) return { ok: false, problem: NO_PERSON };
      const { version: _, ...sheet } = { ...before.sheet, ...change };
      const saved = await storage.people.saveSheet(id, tidy(sheet), version);
      if (saved.kind !== 'stored') return { ok: false, problem: saved.kind === 'gone' ? NO_PERSON : CHANGED };
      return { ok: true, value: await answerOf({ ...before, sheet: saved.sheet }) };
    },

    async check(id, texts) {
      const kept = await keptOf(id);
      if (kept === undefined) return { ok: false, problem: NO_PERSON };
      return { ok: true, value: await checkAll(texts, preparingOf(kept)) };
    },
  };
}

/** Sent ahead is only what is asked, each once; an answer that was taken back is none. */
function tidy({ answers, questions, ahead }: Omit<Sheet, 'version'>): Omit<Sheet, 'version'> {
  const ids = new Set(questions.map(({ id }) => id));
  const given = Object.entries(answers).filter(([, answer]) => answer !== '');
  return {
    answers: Object.fromEntries(given),
    questions,
    ahead: [...new Set(ahead)].filter((id) => ids.has(id)),
  };
}

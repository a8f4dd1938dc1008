import { checkLetter, LETTERS, type LetterInput, reword } from '@anyone-else/letters';
import type {
  Letter,
  LetterCheck,
  LetterEdit,
  LetterKind,
  Person,
  PersonLetterAnswer,
  Problem,
  Result,
  RewordAnswer,
  ValueIdea,
} from '@anyone-else/protocol';
import type { LetterSaved } from '@anyone-else/storage';
import { agreed } from '../agreed.ts';
import type { AccountDeps } from '../deps.ts';
import type { Models } from '../models.ts';
import type { PeopleBook } from '../people/book.ts';
import { broughtTalks, type ScorableTalk } from '../scorable.ts';
import type { Scores } from '../scores.ts';
import { draftLetter } from '../threads/talk.ts';
import { latestTalk, letterInputOf } from './input.ts';
import { occasionOf } from './occasion.ts';
import { pagesOfTalk } from './pages.ts';
import type { AskedSave } from './save.ts';

/** The letters to one person: drafted anew each time, the user's own words kept. */
export interface PersonLetters {
  of(person: Person, kind: LetterKind, idea: string | null): Promise<PersonLetterAnswer>;
  save(person: Person, kind: LetterKind, idea: string | null, asked: AskedSave): Promise<LetterSaved>;
  /** False, and nothing is dropped, where other words than `over` are kept. */
  drop(person: Person, kind: LetterKind, idea: string | null, over: LetterEdit | undefined): Promise<boolean>;
  check(person: Person, kind: LetterKind, idea: string | null, edit: LetterEdit): Promise<LetterCheck>;
  /** By the model that was set up; nothing is kept of it. */
  reword(
    person: Person,
    kind: LetterKind,
    idea: string | null,
    edit: LetterEdit,
    by: { modelHost: string; signal: AbortSignal },
  ): Promise<Result<RewordAnswer>>;
}

const NOTHING_WRITTEN: Problem = { code: 'bad-request', message: 'There is nothing in the letter yet.' };

export function createPersonLetters(
  { models, ...deps }: AccountDeps & { models: Pick<Models, 'current'> },
  book: PeopleBook,
  scores: Pick<Scores, 'of'>,
): PersonLetters {
  const { people } = deps.storage;

  /** A thank-you note for a talk that was brought has its home with the talk: there is one of it. */
  const talkOf = async (person: Person, kind: LetterKind): Promise<ScorableTalk | undefined> => {
    const id = kind === 'thank-you' ? latestTalk(person)?.broughtId : null;
    if (id === null || id === undefined) return undefined;
    const found = await broughtTalks(deps).find(id);
    if (!found.ok) return undefined;
    const turns = await found.value.said();
    return turns.some(({ speaker }) => speaker === 'user') ? found.value : undefined;
  };

  const ideasOf = async (person: Person, kind: LetterKind, asked: string | null) => {
    const { input, timesReason } = await letterInputOf(deps, book, person, asked);
    const ideas: ValueIdea[] = LETTERS[kind].ideas?.(input) ?? [];
    const idea = (ideas.find(({ id }) => id === asked) ?? ideas[0])?.id ?? null;
    return { input: { ...input, idea }, ideas, idea, timesReason };
  };

  const draftOf = async (
    person: Person,
    kind: LetterKind,
    asked: string | null,
  ): Promise<
    Awaited<ReturnType<typeof ideasOf>> & { letter: Letter; wanting: PersonLetterAnswer['wanting'] }
  > => {
    const known = await ideasOf(person, kind, asked);
    const talk = await talkOf(person, kind);
    // A transcript knows nothing of what the user corrected.
    if (talk === undefined || isMended(latestTalk(person))) {
      const { letter, wanting } = LETTERS[kind].draft(known.input);
      const { timesReason } = known;
      const few: typeof wanting =
        kind === 'scheduling' && timesReason !== null ? [{ where: 'me', text: timesReason }] : [];
      return { ...known, letter, wanting: [...wanting, ...few] };
    }
    const scored = await scores.of(talk);
    const pages = await pagesOfTalk(deps, talk.id);
    return {
      ...known,
      letter: await draftLetter(deps.threads, { ...scored, notes: await talk.noted(), pages }),
      wanting: [],
    };
  };

  return {
    async of(person, kind, asked) {
      const { letter: draft, wanting, ideas, idea, input } = await draftOf(person, kind, asked);
      const talk = await talkOf(person, kind);
      const edit = await (talk === undefined
        ? people.letterEdit(person.id, kind, occasionOf(person, idea))
        : talk.notes.letterEdit(talk.id));
      const letter = { ...draft, ...edit };
      const talkedOn = kind === 'thank-you' ? (input.talk?.on ?? '') : '';
      const sent = input.log.findLast(
        (entry) => entry.type === 'wrote' && entry.letter === kind && entry.at >= talkedOn,
      );
      const { name, email } = person.page;
      return {
        letter,
        edited: edit !== undefined,
        check: checkLetter(kind, letter, input),
        to: { name, email },
        ideas,
        idea,
        wanting,
        deadline: kind === 'thank-you' ? deadlineOf(input) : null,
        sentAt: sent?.at ?? null,
      };
    },

    async save(person, kind, asked, { edit, over }) {
      const talk = await talkOf(person, kind);
      if (talk !== undefined) return await talk.notes.saveLetterEdit(talk.id, edit, deps.now(), over);
      const { idea } = await ideasOf(person, kind, asked);
      return await people.saveLetterEdit(person.id, kind, edit, deps.now(), occasionOf(person, idea), over);
    },

    async drop(person, kind, asked, over) {
      const talk = await talkOf(person, kind);
      if (talk !== undefined) return await talk.notes.dropLetterEdit(talk.id, over);
      const { idea } = await ideasOf(person, kind, asked);
      return await people.dropLetterEdit(person.id, kind, occasionOf(person, idea), over);
    },

    async check(person, kind, asked, edit) {
      const { input } = await ideasOf(person, kind, asked);
      return checkLetter(kind, edit, input);
    },

    async reword(person, kind, asked, { subject, body }, { modelHost, signal }) {
      const model = agreed(models.current(), modelHost);
      if (!model.ok) return model;
      if (body.trim() === '') return { ok: false, problem: NOTHING_WRITTEN };
      const { input } = await ideasOf(person, kind, asked);
      return await reword({
        model: model.value,
        nonce: deps.newNonce(),
        signal,
        kind,
        subject,
        before: body,
        input,
      });
    },
  };
}

const isMended = (talked: ReturnType<typeof latestTalk>): boolean =>
  talked?.mended !== undefined && talked.mended.out.length + talked.mended.added.length > 0;

function deadlineOf({ talk, now }: LetterInput): PersonLetterAnswer['deadline'] {
  return talk?.thankBy === undefined ? null : { by: talk.thankBy, over: now > talk.thankBy };
}

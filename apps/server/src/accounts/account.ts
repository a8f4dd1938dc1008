import { type Asides, createAsides } from '../asides.ts';
import { createOwnContacts, type OwnContacts } from '../contacts/own-contacts.ts';
import type { AccountDeps } from '../deps.ts';
import type { Neighbours } from '../instances/neighbours.ts';
import { createPersonLetters, type PersonLetters } from '../letters/person-letters.ts';
import type { Admission } from '../live/admission.ts';
import { createLives, type Lives } from '../live/lives.ts';
import { type Models, openModels } from '../models.ts';
import { createPeopleBook, type PeopleBook } from '../people/book.ts';
import { createPersonContacts, type PersonContacts } from '../people/contact.ts';
import { createOutcomes } from '../people/outcomes.ts';
import { createProgress, type ProgressBook } from '../progress.ts';
import { broughtTalks, rehearsedTalks, type TalkKind } from '../scorable.ts';
import { createScores, type Scores } from '../scores.ts';
import { createSecondReadings, type SecondReadings } from '../second-readings.ts';
import { createSheets, type Sheets } from '../sheets.ts';
import { createTakeScores, type TakeScores } from '../take-scores.ts';
import { NO_TALK } from '../talks.ts';
import { threadsOf } from '../threads/threads.ts';
import { createWorks, type Works } from '../work.ts';
import { openElsewhere } from './elsewhere.ts';

/**
 * Everything that serves one account and nobody else: what it keeps, and what is in memory of it. A route takes all that
 * concerns a user from here, so that nobody's can be mistaken for another's.
 */
export interface Account extends AccountDeps {
  id: string;
  models: Models;
  works: Works;
  asides: Asides;
  lives: Lives;
  scores: Scores;
  readings: SecondReadings;
  kinds: Record<TalkKind['path'], TalkKind>;
  takeScores: TakeScores;
  ownContacts: OwnContacts;
  sheets: Sheets;
  progress: ProgressBook;
  book: PeopleBook;
  personContacts: PersonContacts;
  personLetters: PersonLetters;
  /** A talk was corrected: other servers that have the account open are to know. */
  corrected(talk: string): void;
  /** Whether something is going on that must not be let go of: a talk, or work that somebody looks at. */
  readonly busy: boolean;
  /** Hangs up, stops what goes on in the background, and works no more: for an account that is let go or deleted. */
  shut(): Promise<void>;
}

export interface AccountNeeds extends Omit<AccountDeps, 'threads'> {
  id: string;
  /** How many turns are under way at once, over all accounts. */
  admission: Admission;
  neighbours: Neighbours;
  /** Hears of each talk that ends here. */
  afterTalk?: ((account: string, talk: string) => void) | undefined;
  /** Aborted when the server closes. */
  closing: AbortSignal;
  /** Hears of what nobody waits for and failed. */
  defect(error: unknown): void;
  /** It was closed by way of another server. */
  closed(): Promise<void>;
  /** Why nothing may be sent to an address that was typed in for a model, if so. */
  wrongAddress(address: URL): string | undefined;
}

export async function openAccount({
  id,
  closing: serverCloses,
  defect,
  wrongAddress,
  admission,
  neighbours,
  afterTalk,
  closed,
  ...given
}: AccountNeeds): Promise<Account> {
  const deps: AccountDeps = { ...given, threads: threadsOf(id) };
  const shutting = new AbortController();
  const closing = AbortSignal.any([serverCloses, shutting.signal]);
  const background = { closing, defect };
  const kept = await openModels({ ...deps, wrongAddress });
  const models: Models = {
    ...kept,
    keep: async (edit) => told(await kept.keep(edit)),
    forget: async () => told(await kept.forget()),
  };
  const told = <T>(result: T): T => {
    elsewhere.settings();
    return result;
  };
  const works = createWorks();
  const asides = createAsides({ ...deps, neighbours });
  const ended = afterTalk && ((talk: string) => afterTalk(id, talk));
  const lives = createLives({ ...deps, models, asides, admission, neighbours, ended, closing }, defect);
  const judged = createScores(deps.threads);
  const readings = createSecondReadings({ ...deps, models }, judged);
  const outcomes = createOutcomes(deps, judged, background);
  const forget = (talk: string) => {
    judged.forget(talk);
    readings.forget(talk);
    outcomes.forget(talk);
  };
  const scores: Scores = {
    async of(talk, report) {
      const scored = await judged.of(talk, report);
      outcomes.scored(talk.id, scored);
      return scored;
    },
    forget(talk) {
      forget(talk);
      elsewhere.gone(talk);
    },
  };
  const shut = async () => {
    shutting.abort();
    elsewhere.close();
    await lives.hangUp(NO_TALK, 'the account was closed');
  };
  const elsewhere = openElsewhere(
    id,
    neighbours,
    {
      reread: models.reread,
      forget,
      outdated: outcomes.forget,
      forgetAll: outcomes.forgetAll,
      shut: closed,
    },
    defect,
  );
  const kinds = { '/api/sessions': rehearsedTalks(deps), '/api/brought': broughtTalks(deps) };
  const ownContacts = createOwnContacts({ ...deps, models });
  const book = createPeopleBook(deps, outcomes);
  return {
    ...deps,
    id,
    models,
    works,
    asides,
    lives,
    scores,
    readings,
    kinds,
    takeScores: createTakeScores(deps.storage, kinds['/api/sessions'], scores, background),
    ownContacts,
    sheets: createSheets(deps),
    progress: createProgress(deps, scores, background),
    book,
    personContacts: createPersonContacts(deps, ownContacts),
    personLetters: createPersonLetters({ ...deps, models }, book, scores),
    get busy() {
      return !lives.empty || !works.empty;
    },
    corrected: elsewhere.corrected,
    shut,
  };
}

import {
  DIFFICULTIES,
  type Help,
  PLAYBOOK_IDS,
  QUESTION_LENGTH,
  QUESTIONS_LIMIT,
  type SessionSetup,
  TEMPERS,
  type VoiceName,
} from '@anyone-else/protocol';
import { keep, recallJson } from '#lib/keep.ts';
import { inPronouns } from '#lib/pronouns.ts';

export const MINUTES = [10, 15, 17, 20, 25, 30] as const;

/** The set-up form as the user leaves it, which may not be whole yet. */
export interface Draft {
  personaId: string;
  playbookId: SessionSetup['playbookId'];
  minutes: number;
  name: string;
  background: string;
  targetRole: string;
  difficulty: SessionSetup['difficulty'];
  /** '' is as they are by nature. */
  temper: NonNullable<SessionSetup['temper']> | '';
  /** What the user means to ask, in their order. */
  questions: string[];
  /** One that is typed and not added yet: it goes along as the last. */
  adding: string;
}

const FRESH: Draft = {
  personaId: '',
  playbookId: 'full-arc',
  // An odd number is remembered.
  minutes: 17,
  name: '',
  background: '',
  targetRole: '',
  difficulty: 'true-to-life',
  temper: '',
  questions: [],
  adding: '',
};

const words = (value: unknown) => (typeof value === 'string' ? value : '');
const questionsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .map((one) => words(one).trim().slice(0, QUESTION_LENGTH))
    .filter(Boolean)
    .slice(0, QUESTIONS_LIMIT);

/** Whether nobody has set up a talk in this browser yet. */
export const isFirstVisit = (): boolean => recallJson('setup') === undefined;

/** The last answers, field by field, so that an older version's leftovers cannot hurt. */
export function recallDraft(): Draft {
  const kept = (recallJson('setup') ?? {}) as Partial<Record<keyof Draft, unknown>>;
  return {
    personaId: words(kept.personaId),
    playbookId: PLAYBOOK_IDS.find((id) => id === kept.playbookId) ?? FRESH.playbookId,
    minutes: MINUTES.find((minutes) => minutes === kept.minutes) ?? FRESH.minutes,
    name: words(kept.name),
    background: words(kept.background),
    targetRole: words(kept.targetRole),
    difficulty: DIFFICULTIES.find((one) => one === kept.difficulty) ?? FRESH.difficulty,
    temper: TEMPERS.find((one) => one === kept.temper) ?? FRESH.temper,
    questions: questionsIn(kept.questions),
    adding: words(kept.adding).slice(0, QUESTION_LENGTH),
  };
}

/** What was typed before the page was awake: it counts more than what is remembered. */
export function typedIn({
  name,
  background,
  targetRole,
}: Draft): Partial<Pick<Draft, 'name' | 'background' | 'targetRole'>> {
  return {
    ...(name === '' ? {} : { name }),
    ...(background === '' ? {} : { background }),
    ...(targetRole === '' ? {} : { targetRole }),
  };
}

export const freshDraft = (): Draft => ({ ...FRESH, questions: [] });

export const keepDraft = (draft: Draft) => keep('setup', JSON.stringify(draft));

/**
 * The first thing that is still missing, in one kind sentence; undefined when the talk can start.
 * @param pronouns the contact's.
 */
export function missingIn(
  draft: Draft,
  pronouns: string,
): { field: 'personaId' | 'name'; sentence: string } | undefined {
  if (draft.personaId === '')
    return { field: 'personaId', sentence: 'Choose whom you would like to talk to.' };
  if (draft.name.trim() === '')
    return {
      field: 'name',
      sentence: inPronouns('What should {they} call you? A first name will do.', pronouns),
    };
  return undefined;
}

/** All that the user means to ask, with what is typed and not added. */
export const questionsOf = ({ questions, adding }: Pick<Draft, 'questions' | 'adding'>): string[] =>
  questionsIn([...questions, adding]);

/**
 * The set-up of a talk as the server takes it.
 * @param modelHost where a model that speaks is, as the user was shown.
 */
export const setupOf = (
  draft: Draft,
  { help, voice, modelHost }: { help: Help; voice: VoiceName; modelHost?: string | undefined },
): SessionSetup => ({
  personaId: draft.personaId,
  playbookId: draft.playbookId,
  minutes: draft.minutes,
  user: {
    name: draft.name.trim(),
    background: draft.background.trim(),
    targetRole: draft.targetRole.trim(),
  },
  difficulty: draft.difficulty,
  help,
  ...(draft.temper === '' ? {} : { temper: draft.temper }),
  // Said in any case: another window may have set up a model that plays in new talks.
  voice,
  ...(voice === 'model' && modelHost ? { modelHost } : {}),
});

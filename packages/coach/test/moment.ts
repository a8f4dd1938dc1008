import type { Beat, Foul, Hint, Labels, Turn } from '@anyone-else/protocol';
import { type HintInput, hintFor } from '../src/index.ts';
import { playbooks } from './talks.ts';

const labels = (beats: Beat[], fouls: Foul[] = []): Labels => ({
  beats,
  acts: ['open-question'],
  fouls,
  followUp: false,
});
export const asks = (text: string, beats: Beat[] = ['journey'], fouls: Foul[] = []): Turn => ({
  speaker: 'user',
  text,
  labels: labels(beats, fouls),
});
export const says = (text: string): Turn => ({ speaker: 'contact', text, labels: null });

/** A hint six minutes into a talk of seventeen with Ann Lee, after these turns. */
export const hintAfter = (turns: Turn[], more: Partial<HintInput> = {}): Hint =>
  hintFor({
    turns,
    playbook: playbooks.find(({ id }) => id === 'full-arc')!,
    minutesSpoken: 6,
    minutesAgreed: 17,
    contact: { name: 'Ann Lee', pronouns: 'she/her', role: 'archivist', company: { name: 'Hallam House' } },
    user: { name: 'M', background: 'baker', targetRole: 'archivist' },
    questions: [],
    asked: [],
    given: [],
    ...more,
  });

/** What comes after an answer to a first question. */
export const onAnswer = (answer: string, more: Partial<HintInput> = {}): Hint =>
  hintAfter([says('Good evening.'), asks('How did you come to this work?'), says(answer)], more);

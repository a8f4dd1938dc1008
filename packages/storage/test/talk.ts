import type { Marks, SessionSetup, StoredEvent } from '@anyone-else/protocol';

export const SETUP: SessionSetup = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 20,
  user: { name: 'Noor', background: 'ward nurse', targetRole: 'clinical informatics' },
  difficulty: 'true-to-life',
};
export const AT = '2026-03-01T18:00:00.000Z';

export const marked = (total: number): Marks => ({
  total,
  dimensions: { focus: 60, arc: 70, closer: 0, craft: 100, courtesy: 100 },
  checks: [{ dimension: 'closer', id: 'closer-asked', title: 'Asked for somebody else', outcome: 'missed' }],
  readerVersion: 'test-1',
});

export const said = (seq: number, clientId: string, text: string): StoredEvent => ({
  type: 'user-turn',
  seq,
  at: AT,
  clientId,
  text,
  labels: { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false },
  readerVersion: 'test-1',
});

export const answered = (seq: number, text: string): StoredEvent => ({
  type: 'contact-turn',
  seq,
  at: AT,
  text,
  interrupted: false,
  move: { steps: [{ kind: 'greet' }], goodwill: 50, warmth: 'neutral', cues: [], ends: false },
});

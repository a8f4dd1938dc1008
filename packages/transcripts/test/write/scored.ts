import { readFileSync } from 'node:fs';
import { type DimensionScore, SampleTalk } from '@anyone-else/protocol';
import type { ScoredTalk } from '../../src/index.ts';

const SAMPLE = new URL('../../../content/sample.json', import.meta.url);
export const sample = SampleTalk.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));

/** The product's sample talk, as it would be taken along. */
export function scored(changed: Partial<ScoredTalk> = {}): ScoredTalk {
  const { contact, user, playbookTitle, turns, scorecard } = sample;
  return {
    kind: 'rehearsal',
    at: '2026-11-22T18:05:09.120Z',
    transcript: {
      agreedMinutes: 17,
      playbook: scorecard.playbook,
      user,
      contact: { name: contact.name, role: contact.role, company: contact.company.name },
      turns: turns.map(({ speaker, text }) => ({ speaker, text })),
    },
    playbook: { id: scorecard.playbook, title: playbookTitle },
    scorecard,
    overrides: [],
    pronouns: contact.pronouns,
    help: 'coach',
    ...changed,
  };
}

/** A talk of one turn, and a score that says little of it. */
export function saying(text: string): ScoredTalk {
  const talk = scored();
  const { dimensions: all } = talk.scorecard;
  const bare = (one: DimensionScore): DimensionScore => ({ ...one, checks: [] });
  const dimensions = {
    focus: bare(all.focus),
    arc: bare(all.arc),
    closer: bare(all.closer),
    craft: bare(all.craft),
    courtesy: bare(all.courtesy),
  };
  return {
    ...talk,
    transcript: { ...talk.transcript, turns: [{ speaker: 'contact', text }] },
    scorecard: {
      ...talk.scorecard,
      dimensions,
      doDifferently: [],
      wentWell: [],
      turns: [null],
      unsure: [[]],
    },
  };
}

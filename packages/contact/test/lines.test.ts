import { countWords, MANNER_LISTS, type Persona } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { LINE_LISTS, lineList } from '../src/index.ts';
import { SHARED } from '../src/lines/shared.ts';
import { saidSentences, sentencesOf } from '../src/said.ts';
import { contactTexts } from './measure.ts';
import { hold, line, personas } from './talk.ts';
import { bad, good, probes, pushy, rambling, silent } from './users.ts';

const persona = personas[0] as Persona;
const bare: Persona = { ...persona, manner: {} };
const own: Persona = {
  ...persona,
  manner: { welcome: ['Go on with you.'], repeat: ['Twice told, that is.'] },
};

test('every list of the manner has plain lines behind it, and no plain sentence has four words', () => {
  for (const list of MANNER_LISTS) expect(SHARED[list].length, list).toBeGreaterThan(0);
  for (const [list, lines] of Object.entries(SHARED))
    for (const text of lines)
      for (const sentence of sentencesOf(text.replace(/\{\{(?:minutes|left|echo)\}\}/gu, 'twenty')))
        if (!/\{\{/u.test(sentence)) expect(countWords(sentence), `${list}: ${sentence}`).toBeLessThan(4);
});

test('a contact says lines of their own first, and a plain one only when those are used up', () => {
  expect(lineList(own, 'welcome').lines[0]).toBe('Go on with you.');
  expect(lineList(own, 'welcome').own).toBe(1);
  const repeats = lineList(own, 'deflection.repeat');
  expect(repeats.own).toBe((own.deflections.repeat ?? []).length + 1);
  expect(repeats.lines).toContain('Twice told, that is.');
  expect(lineList(bare, 'welcome').own).toBe(0);
  for (const one of personas)
    for (const name of LINE_LISTS) expect(lineList(one, name).lines.length, name).toBeGreaterThan(0);
  const thanks = line('Thank you, that was kind.', 'thanks acknowledge');
  const ask = line('How did you get started?', 'journey open-question');
  const { turns } = hold(own, 3, [ask, ask, thanks, thanks]);
  const said = turns.filter(({ speaker }) => speaker === 'contact').map(({ text }) => text);
  expect(said[3]).toContain('Go on with you.');
  expect(said[4]).not.toContain('Go on with you.');
});

test('no two contacts are heard to say the same sentence of four words or more', () => {
  const said = new Map<string, string>();
  const twice = new Set<string>();
  for (const persona of personas)
    for (const lines of [good, bad, silent, pushy, rambling, probes])
      for (const text of contactTexts(hold(persona, 2, lines)))
        for (const whole of sentencesOf(text).filter((one) => countWords(one) > 3)) {
          const sentence = saidSentences(whole).join(' ');
          const by = said.get(sentence) ?? persona.id;
          if (by !== persona.id) twice.add(`${by}, ${persona.id}: ${sentence}`);
          said.set(sentence, by);
        }
  expect(said.size).toBeGreaterThan(1000);
  expect([...twice]).toEqual([]);
});

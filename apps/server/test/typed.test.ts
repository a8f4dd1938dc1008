import { expect, it } from 'vitest';
import { typedAsk, typedGuess } from '../src/contacts/typed.ts';

it('makes rows of dots in notes as short as they are meant', () => {
  const notes = `Wait${'.'.repeat(19_000)}\nand ${'…'.repeat(900)} so on... v1.2.3`;
  expect(typedAsk({ notes })).toMatchObject({ notes: 'Wait...\nand ……… so on... v1.2.3' });
});

it.each(['{{user}}', '}}{{', '{\u200B{a}\u202E}', '{{{{', 'a{}}{b'])(
  'leaves nothing in %j that a file would take for a placeholder',
  (text) => {
    const none = /\{\{|\}\}/u;
    const company = { name: text, does: text, public: [text] };
    expect(JSON.stringify(typedGuess({ name: text, company }))).not.toContain('{{');
    const asked = typedAsk({ name: text, notes: text }) as { name: string; notes: string };
    expect(asked.name).not.toMatch(none);
    expect(asked.notes).not.toMatch(none);
  },
);

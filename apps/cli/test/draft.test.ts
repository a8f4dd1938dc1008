import { describe, expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

describe('the thank-you note for a talk that was really held', () => {
  const path = file('talk.json', JSON.stringify(TALK));

  it('comes with the turn that each fact rests on', async () => {
    const { code, out, err } = await cli(['draft', path, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const note = JSON.parse(out);
    expect(Object.keys(note)).toEqual(['subject', 'body', 'facts']);
    for (const { kind, text, turn } of note.facts) {
      expect(typeof kind).toBe('string');
      expect(note.body).toContain(text);
      if (turn !== null) expect(TALK.turns[turn]!.speaker).toBe('contact');
    }
    expect(note.facts).toContainEqual({ kind: 'name', text: 'Priya Shah', turn: 5 });
    expect(note.body).toContain('your offer to email Priya Shah tonight');
  });

  it('reads as a letter without --json', async () => {
    const { out } = await cli(['draft', path]);
    expect(out).toMatch(/^Subject: .*thank.*\n\nDear Dan,\n\n/i);
    expect(out.trimEnd().endsWith('Warm regards,\nMaya Ortiz')).toBe(true);
  });

  it('reminds a user without a name to sign it', async () => {
    const { user: _user, ...nameless } = TALK;
    const { out } = await cli(['draft', '-'], JSON.stringify(nameless));
    expect(out).toContain('(Add your name at the end: the talk does not say it.)');
  });

  it('does not ask the contact for an introduction to themself, or to the user', async () => {
    const turns = TALK.turns.map((turn, i) =>
      i === 5 ? { ...turn, text: 'You should talk to Dan, our Dan. And email Maya.' } : turn,
    );
    const { out } = await cli(
      ['draft', '-', '--json'],
      JSON.stringify({ ...TALK, turns: turns.slice(0, 6) }),
    );
    const { body, facts } = JSON.parse(out);
    expect(facts.filter(({ kind }: { kind: string }) => kind === 'name')).toEqual([]);
    expect(body).not.toMatch(/introduc|in touch|pointing me/);
  });

  it('takes a role with its article, and names on several lines', async () => {
    const user = { name: 'Maya\r\nOrtiz\u202e', targetRole: 'a product\ndesigner.' };
    const contact = { name: ' Dan\nWhitlock', company: 'Loom\nwork' };
    const talk = { ...TALK, user, contact, turns: TALK.turns.slice(0, 4) };
    const { out } = await cli(['draft', '-', '--json'], JSON.stringify(talk));
    const { subject, body } = JSON.parse(out);
    expect(subject + body).toContain(' at Loom work');
    expect(body).toContain('perhaps somebody close to the product designer role');
    expect(body).toMatch(/^Dear Dan,\n\n/);
    expect(body.endsWith('\nMaya Ortiz')).toBe(true);
  });
});

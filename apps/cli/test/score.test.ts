import { DIMENSIONS, Labels, Scorecard } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { cli, file, TALK } from './world.ts';

describe('a talk that was really held, brought in as a file', () => {
  const path = file('talk.json', JSON.stringify(TALK));

  it('is scored as one object that other programs can rely on', async () => {
    const { code, out, err } = await cli(['score', path, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const card = JSON.parse(out);
    expect(card.version).toBe(1);
    expect(card.total).toBeGreaterThanOrEqual(0);
    expect(Object.keys(card.dimensions)).toEqual([...DIMENSIONS]);
    for (const id of DIMENSIONS)
      for (const check of card.dimensions[id].checks) {
        expect(['met', 'missed', 'n/a']).toContain(check.outcome);
        expect(typeof check.id + typeof check.why).toBe('stringstring');
        for (const { turn, quote } of check.evidence) expect(TALK.turns[turn]!.text).toContain(quote);
      }
    expect(card.closer).toEqual({ asked: true, turn: 4, specific: true });
    expect(card.turns).toHaveLength(TALK.turns.length);
    TALK.turns.forEach(({ speaker }, i) => {
      if (speaker === 'contact') expect(card.turns[i]).toBeNull();
      else expect(Labels.parse(card.turns[i])).toEqual(card.turns[i]);
    });
    for (const lesson of card.doDifferently) {
      expect(TALK.turns[lesson.turn]).toBeDefined();
      expect(lesson.why.length * lesson.better.length).toBeGreaterThan(0);
    }
    expect(Scorecard.parse(card)).toEqual(card);
  });

  it('is a page to read without --json: numbers first, then what to do differently', async () => {
    const { out } = await cli(['score', path]);
    const [first] = out.split('\n');
    expect(first).toMatch(/^\d+ of 100, by the playbook "The full arc"$/);
    const places = [
      'Focus on the contact.',
      'Arc of the talk.',
      'The closer.',
      'Craft of the questions:',
      'Courtesy:',
    ];
    const found = places.map((place) => out.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.every((at) => at > 0)).toBe(true);
    if (out.includes('To do differently')) expect(out.indexOf('To do differently')).toBeLessThan(found[3]!);
    expect(out.split('\n').every((line) => line.length <= 90)).toBe(true);
  });

  it('is judged by the playbook that the file names', async () => {
    const { out } = await cli(['score', '-', '--json'], JSON.stringify({ ...TALK, playbook: 'two-goals' }));
    expect(JSON.parse(out).playbook).toBe('two-goals');
  });

  it('gives the same answer from standard input, from a Windows file, and with labels that it ignores', async () => {
    const plain = await cli(['score', path, '--json']);
    const windows = `\uFEFF${JSON.stringify(TALK, null, 2).replaceAll('\n', '\r\n')}`;
    const labelled = {
      ...TALK,
      labels: { quality: 'poor' },
      turns: TALK.turns.map((turn) => ({ ...turn, labels: { beats: ['nonsense'] } })),
    };
    expect(await cli(['score', '-', '--json'], windows)).toEqual(plain);
    expect(await cli(['score', '--json', '-'], JSON.stringify(labelled))).toEqual(plain);
  });

  it('gives the same answer in UTF-16, and where a text holds a line separator', async () => {
    const plain = await cli(['score', path, '--json']);
    const utf16 = Buffer.from(`\uFEFF${JSON.stringify(TALK)}`, 'utf16le');
    expect(await cli(['score', file('talk.json', utf16), '--json'])).toEqual(plain);
    expect(await cli(['score', '-', '--json'], utf16)).toEqual(plain);
    const separated = JSON.stringify(TALK).replace('Every plate! ', 'Every plate!\u2028');
    const { code, err } = await cli(['score', '-', '--json'], separated);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('prints no character that a terminal obeys', async () => {
    const hostile = structuredClone(TALK);
    hostile.turns[0]!.text += ' \u001b[31mred\u009b2J\u202e';
    hostile.contact.name = 'Dan\u001b]0;x\u0007 Whitlock';
    for (const command of ['score', 'draft'])
      for (const more of [[], ['--json']]) {
        const { code, out, err } = await cli([command, '-', ...more], JSON.stringify(hostile));
        expect(code).toBe(0);
        expect(out + err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\\u00(?:1b|9b)/u);
      }
    const clean = structuredClone(TALK);
    clean.turns[0]!.text += ' [31mred2J';
    clean.contact.name = 'Dan]0;x Whitlock';
    expect(await cli(['score', '-', '--json'], JSON.stringify(hostile))).toEqual(
      await cli(['score', '-', '--json'], JSON.stringify(clean)),
    );
  });

  it('needs no more than the turns', async () => {
    const { code, out } = await cli(
      ['score', '-', '--json'],
      JSON.stringify({ turns: [{ speaker: 'user', text: 'Hello.' }] }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).closer).toEqual({ asked: false, turn: null, specific: false });
  });
});

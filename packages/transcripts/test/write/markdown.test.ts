import { DIMENSIONS, labelWords, type Scorecard, shownLabels } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { fileNameFor, writeMarkdown } from '../../src/index.ts';
import { headings, type Node, parsed, seen, under } from './parsed.ts';
import { sample, scored } from './scored.ts';

const { contact, user, playbookTitle } = sample;
const page = parsed(writeMarkdown(scored()));
const textUnder = (root: Node, heading: string) => under(root, heading).map(seen).join('\n');

/** Every link of a page, wherever it stands. */
const linksIn = (node: Node): string[] => [
  ...(node.url === undefined ? [] : [node.url]),
  ...(node.children ?? []).flatMap(linksIn),
];

describe('a turn in the file', () => {
  const lineOf = (talk: Parameters<typeof writeMarkdown>[0], turn: number) =>
    textUnder(parsed(writeMarkdown(talk)), `Turn ${turn + 1}`);
  const at = sample.scorecard.turns.findIndex((labels) => labels !== null);

  it('says that it was cut off, and by whom', () => {
    const cutOff = [
      { turn: 0, by: 'user' },
      { turn: 2, by: 'break' },
    ] as const;
    expect(lineOf(scored({ cutOff }), 0)).toMatch(/… \(you stopped here\)/);
    expect(lineOf(scored({ cutOff }), 2)).toMatch(/… \(broken off here\)/);
    expect(lineOf(scored(), 0)).not.toMatch(/stopped here/);
  });

  it('shows a slip in doubt only where goodwill fell, and as doubtful', () => {
    const { scorecard } = sample;
    const card: Scorecard = {
      ...scorecard,
      turns: scorecard.turns.map((labels, turn) =>
        turn === at && labels ? { ...labels, fouls: ['rude'] } : labels,
      ),
      unsure: scorecard.turns.map((_, turn) => (turn === at ? ['rude'] : [])),
    };
    const behind = (value: number) => ({ goodwill: [{ turn: at, value }], goodwillAtStart: 50, cues: [] });
    expect(lineOf(scored({ scorecard: card, behind: behind(32) }), at)).toMatch(/unkind \(not sure\)/);
    expect(lineOf(scored({ scorecard: card, behind: behind(50) }), at)).not.toMatch(/unkind/);
  });
});

describe('a scored talk to be read', () => {
  it('says first who and how it went, then what to do, then everything, then the talk', () => {
    expect(headings(page)).toEqual([
      `Talk with ${contact.name}`,
      `${sample.scorecard.total} of 100`,
      'To do differently',
      'What went well',
      'Every check',
      ...['Focus', 'Arc', 'Closer', 'Craft', 'Courtesy'].map(
        (title, i) => `${title}: ${sample.scorecard.dimensions[DIMENSIONS[i]!].score}`,
      ),
      'The talk',
      ...sample.turns.map((_, i) => `Turn ${i + 1}`),
    ]);
    expect(textUnder(page, `Talk with ${contact.name}`)).toBe(
      [
        `Who: ${contact.role}, ${contact.company.name}`,
        `You: ${user?.name}, ${user?.background}; hoping for: ${user?.targetRole}`,
        'Rehearsed: 2026-11-22, 18:05 UTC',
        'Minutes: 17 agreed, about 2 spoken',
        `Playbook: ${playbookTitle}`,
        'Help: with hints from the coach',
      ].join(''),
    );
  });

  it('holds every turn, and what each of the user’s does, in plain words', () => {
    for (const [i, { speaker, text }] of sample.turns.entries()) {
      const told = textUnder(page, `Turn ${i + 1}`);
      expect(told).toContain(`${speaker === 'user' ? 'Nadia' : contact.name}: ${text}`);
      const labels = sample.scorecard.turns[i];
      for (const label of labels ? shownLabels(labels) : [])
        expect(told).toContain(labelWords(label, contact.pronouns));
    }
  });

  it('holds every check with its outcome, and proof for it', () => {
    for (const id of DIMENSIONS)
      for (const { title, why } of sample.scorecard.dimensions[id].checks) {
        expect(writeMarkdown(scored())).toContain(title);
        expect(seen(page)).toContain(why);
      }
  });

  it('links to turns that are there', () => {
    const links = linksIn(page);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(headings(page)).toContain(`Turn ${/^#turn-(\d+)$/u.exec(link)?.[1]}`);
  });

  it('says what the user corrected, who and when, and how it was read', () => {
    const at = '2026-11-22T20:00:00.000Z';
    const read = sample.scorecard.turns[3]!;
    const labels = { ...read, beats: ['challenge' as const] };
    const { focus } = sample.scorecard.dimensions;
    const [check, ...rest] = focus.checks;
    const overruled: Scorecard = {
      ...sample.scorecard,
      total: 90,
      turns: sample.scorecard.turns.map((one, i) => (i === 3 ? labels : one)),
      dimensions: {
        ...sample.scorecard.dimensions,
        focus: {
          ...focus,
          checks: [{ ...check!, outcome: 'missed', overruled: { outcome: 'met', by: 'Nadia', at } }, ...rest],
        },
      },
      overruled: {
        asRead: {
          total: 95,
          dimensions: { focus: 1, arc: 1, closer: 1, craft: 1, courtesy: 1 },
          labels: [{ turn: 3, labels: read }],
        },
        overrides: [
          { kind: 'labels', turn: 3, labels, by: 'Nadia', at },
          { kind: 'check', dimension: 'focus', check: check!.id, outcome: 'missed', by: 'Nadia', at },
        ],
      },
    };
    const changed = parsed(writeMarkdown(scored({ scorecard: overruled })));
    const head = textUnder(changed, '90 of 100');
    expect(head).toContain('With your corrections 90, as read 95:');
    expect(head).toContain('Turn 4, what it does: changed by Nadia, 2026-11-22, 20:00 UTC');
    expect(head).toContain(`“${check!.title}”: changed by Nadia`);
    expect(textUnder(changed, `Focus: ${focus.score}`)).toContain('Met as read; changed by Nadia');
    expect(textUnder(changed, 'Turn 4')).toMatch(
      /asked what is hard · .*\(changed by Nadia; read as: asked how he got here · /u,
    );
  });
});

it.each([
  ['Marisol Dumlao', 'talk-with-marisol-2026-11-22.md'],
  ['Raman, Priya (St. Anne’s)', 'talk-with-priya-2026-11-22.md'],
  ['Žofia "Žoža" O’Neill', 'talk-with-zoza-2026-11-22.md'],
  ['../../etc/passwd', 'talk-with-etc-passwd-2026-11-22.md'],
  ['a\r\nset-cookie: x', 'talk-with-a-2026-11-22.md'],
  ['“;"\\', 'talk-2026-11-22.md'],
  ['田中', 'talk-2026-11-22.md'],
  ['', 'talk-2026-11-22.md'],
])('a file for %j is called by letters, digits and hyphens alone', (name, called) => {
  const { transcript, ...talk } = scored();
  expect(fileNameFor({ ...talk, transcript: { ...transcript, contact: { name } } }, 'md')).toBe(called);
});

import { createChance } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../src/index.ts';
import { headings, kinds, type Node, parsed, seen, under } from './parsed.ts';
import { sample, saying, scored } from './scored.ts';

const ROUNDS = 800;
/** Pieces that mean something to one renderer or another. */
const TOKENS = [
  ...[
    '#',
    '# ',
    '## Turn 2',
    '|',
    '|---|',
    '\n|a|b|\n|-|-|\n|c|d|',
    '<script>alert(1)</script>',
    '<b>',
    '</b>',
    '<!--',
  ],
  ...[
    '`',
    '```',
    '```js\n',
    '~~~',
    '~~gone~~',
    '[a](b)',
    '[a]: /b',
    '![x](y.png)',
    '](',
    '[^1]',
    '[^1]: note',
    '[ ]',
    '- [x] ',
  ],
  ...[
    '1. ',
    '12) ',
    '- ',
    '+ ',
    '* ',
    '\n- ',
    '\n1. ',
    '\n2) ',
    '***',
    '---',
    '\n---\n',
    '===',
    '\n===',
    '> ',
    '\n> ',
    '\n\n> ',
  ],
  ...[
    '*it*',
    '**so**',
    '_it_',
    '__init__',
    '\\',
    '\\\\',
    '\\\n',
    '&amp;',
    '&#35;',
    '&copy',
    '$x$',
    '$$',
    '^2',
    '==hi==',
    '%%',
  ],
  ...[
    '    ',
    '\t',
    '\n\n',
    '\n',
    '  \n',
    '\u2028',
    ': ',
    '\n: ',
    'https://a.example',
    'https://a.example/b_c#d',
    'ana_b@c.example',
    '@',
    'www.a.example',
    '{{ x }}',
    '{#id}',
  ],
  ...[
    '“',
    '’',
    '…',
    'é',
    '漢',
    '🙂',
    'Nurses',
    'forty-one',
    "don't",
    '41 %',
    'a',
    '.',
    ',',
    '(',
    ')',
    '"',
    '!',
  ],
];

/** What a reader sees of spoken text: blanks in a row are one, empty lines part paragraphs. */
const shown = (text: string): string =>
  text
    .split(/[\n\u0085\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/gu, '\n\n')
    .trim();

/** Everything but plain words in lines; GitHub makes links of addresses, which show as they were said. */
function strangeIn(blocks: readonly Node[], flavour: 'gfm' | 'commonmark'): string[] {
  const plain = ['paragraph', 'text', 'strong', 'break', ...(flavour === 'gfm' ? ['link'] : [])];
  return [...kinds(blocks)].filter((kind) => !plain.includes(kind));
}

function told(markdown: string, flavour: 'gfm' | 'commonmark', turn: string) {
  const blocks = under(parsed(markdown, flavour), turn);
  const drawn = blocks.map(seen).join('\n\n');
  return { blocks, drawn, text: drawn.replaceAll(UNSEEN, '') };
}

/** A space of no width: it keeps ':smile:' apart for those who make pictures of what was read. */
const UNSEEN = '\u200b';
/** What GitHub makes a picture of, after Markdown is done with its backslashes. */
const PICTURE = /:(?:[a-z\d_+-]*[a-z][a-z\d_+-]*|[+-]1|100|1234):/iu;

describe.each(['gfm', 'commonmark'] as const)('spoken words in %s', (flavour) => {
  it('show as they were said, whatever signs are in them', () => {
    const chance = createChance(22);
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = Array.from(
        { length: 1 + chance.below(8) },
        () => TOKENS[chance.below(TOKENS.length)],
      ).join('');
      if (shown(text) === '') continue;
      const { blocks, text: read } = told(writeMarkdown(saying(text)), flavour, 'Turn 1');
      expect(read, JSON.stringify(text)).toBe(`${sample.contact.name}: ${shown(text)}`);
      expect(strangeIn(blocks, flavour), JSON.stringify(text)).toEqual([]);
    }
  });

  it.each([
    ':smile:',
    'so :smile:, and :+1: :-1: :heart_eyes:!',
    'parser.js:100:14',
    '::tada::',
    ':a:b:c:',
    'Re:work:life',
    `:${'x'.repeat(40_000)} :a:`,
  ])('show no picture for %s', (text) => {
    const { drawn, text: read } = told(writeMarkdown(saying(text)), flavour, 'Turn 1');
    expect(read).toBe(`${sample.contact.name}: ${text}`);
    expect(drawn).not.toMatch(PICTURE);
  });

  it.each(['at 10:30:15', 'one: two: three', 'https://a.example:80/b'])('leave %s alone', (text) => {
    expect(told(writeMarkdown(saying(text)), flavour, 'Turn 1').drawn).not.toContain(UNSEEN);
  });

  it.each([
    ['a heading', '# not a title'],
    ['a table', 'a | b\n--- | ---\n1 | 2'],
    ['a script', '<script>alert("1")</script>'],
    ['code', 'we ran `rm -rf` and ```sh```'],
    ['a link', '[click](https://a.example) or https://b.example'],
    ['a list', '1. first\n2. second\n- third'],
    ['an entity', 'R&D, &lt; and &#60;'],
    ['a path', 'C:\\temp\\*_*'],
    ['code by indenting', 'so\n\n    indented'],
  ])('show %s as it was said', (_, text) => {
    const { blocks, text: read } = told(writeMarkdown(saying(text)), flavour, 'Turn 1');
    expect(read).toBe(`${sample.contact.name}: ${shown(text)}`);
    expect(strangeIn(blocks, flavour)).toEqual([]);
  });

  it('do no harm to the page around them, in notes, questions, names and quotes neither', () => {
    const nasty = '# x\n</details><script>\n```\n1. | *a* [b](c)\n\n---\n> q';
    const talk = scored();
    const line = nasty.replace(/\s+/gu, ' ');
    const page = parsed(
      writeMarkdown({
        ...talk,
        transcript: {
          ...talk.transcript,
          user: { name: line, background: line },
          contact: { name: line, role: line, company: line },
          turns: talk.transcript.turns.map((turn) => ({ ...turn, text: nasty })),
        },
        scorecard: {
          ...talk.scorecard,
          wentWell: [{ turn: 1, quote: nasty, why: nasty }],
          doDifferently: [{ turn: 1, check: 'x', why: nasty, better: nasty }],
        },
        aside: { notes: nasty, questions: [{ id: 'q', text: line }] },
        behind: {
          goodwill: [{ turn: 1, value: 55 }],
          goodwillAtStart: 50,
          cues: [{ turn: 0, quote: nasty, pickedUpAt: null }],
          names: [{ name: line, who: line, turn: null }],
        },
      }),
      flavour,
    );
    const plain = parsed(
      writeMarkdown({
        ...talk,
        aside: { notes: 'x', questions: [{ id: 'q', text: 'x' }] },
        behind: { goodwill: [], cues: [], names: [{ name: 'x', who: 'x', turn: null }] },
      }),
      flavour,
    );
    expect(headings(page).slice(1)).toEqual(headings(plain).slice(1));
    expect([...kinds([page])].sort()).toEqual([...kinds([plain]), 'break'].sort());
  });
});

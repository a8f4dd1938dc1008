import type { Recap } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { recapFileName, recapMarkdown } from '../../src/index.ts';
import { headings, kinds, parsed } from './parsed.ts';

const NASTY = '<script>alert(1)</script> # | `x` [y](z) *so* _it_ ~~x~~ - ![a](b)';
const recap = (words: string): Recap => ({
  title: `Talk with ${words}`,
  contact: { name: words, role: words, company: words },
  on: '2026-11-22T23:30:00.000Z',
  minutes: 24,
  from: 'transcript',
  outcome: {
    takeaways: [{ text: words, turn: 3 }],
    personal: { text: words, turn: 1 },
    names: [{ name: words, role: words, company: words, why: words, turn: 5 }],
    promises: [{ text: words, turn: 7 }],
    ownPromises: [{ text: words, turn: null }],
    introduction: null,
    closerAsked: true,
  },
  nextSteps: [words],
});

it('shows what was learnt, named, promised, and what comes next', () => {
  expect(recapMarkdown({ ...recap('Dan'), nextSteps: ['Thank Dan today.'] })).toBe(
    [
      '# Talk with Dan',
      '22 November 2026 · 24 minutes · from the transcript of the talk',
      '## What you learnt',
      '- Dan *(turn 4)*',
      '## Something personal',
      '- Dan *(turn 2)*',
      '## Who was named',
      '- **Dan**, Dan, Dan: Dan *(turn 6)*',
      '## What Dan said they would do',
      '- Dan *(turn 8)*',
      '## What you said you would do',
      '- Dan',
      '## Next steps',
      '- Thank Dan today.\n',
    ].join('\n\n'),
  );
});

it('shows typed and spoken words as they are, whatever signs they hold', () => {
  const page = parsed(recapMarkdown(recap(NASTY)));
  expect(headings(page)).toHaveLength(7);
  for (const kind of ['html', 'link', 'image', 'code', 'inlineCode', 'table', 'delete'])
    expect(kinds([page]).has(kind), kind).toBe(false);
});

it('leaves out what there is nothing of', () => {
  const { outcome, ...rest } = recap('Dan');
  const none = { ...outcome, takeaways: [], personal: null, names: [], promises: [], ownPromises: [] };
  const page = recapMarkdown({ ...rest, outcome: none, minutes: null });
  expect(page.match(/^## .+$/gmu)).toEqual(['## Next steps']);
  expect(page).not.toContain('minutes');
});

it('takes the day where the user was, and a name that any system takes', () => {
  expect(recapMarkdown(recap('Dan'), '2026-11-23')).toContain('23 November 2026');
  expect(recapFileName(recap('Zoë / Ünal'), '2026-11-23')).toBe('recap-with-zoe-2026-11-23.md');
});

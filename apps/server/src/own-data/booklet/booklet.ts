import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DataFile, WholeFile } from '../exporting.ts';
import { FOOT, headOf } from './frame.ts';
import { htmlOf } from './markdown.ts';

/** All that an export has to be read, as one page. */
export interface Booklet {
  /** Makes a chapter of what is there to be read; of nothing else. */
  take(file: WholeFile): Promise<void>;
  /** @param made a sentence that says when */
  file(made: string): DataFile;
}

interface Chapter {
  id: string;
  /** As HTML. */
  title: string;
  packed: Uint8Array;
}

const TITLE = 'Everything that Anyone Else keeps of you';

/** Chapters wait packed: a page of a thousand talks must not need the memory of all. */
export function createBooklet(): Booklet {
  const chapters: Chapter[] = [];
  return {
    async take({ path, text }) {
      if (!path.endsWith('.md')) return;
      const id = path.replace(/\.md$/u, '').replaceAll('/', '-');
      const { title, html } = await htmlOf(text, id);
      chapters.push({ id, title, packed: deflateRawSync(html) });
    },
    file: (made) => ({ path: 'everything.html', text: pageOf(chapters, made) }),
  };
}

function* pageOf(chapters: readonly Chapter[], made: string): Generator<string> {
  yield headOf(TITLE);
  yield `<h1>${TITLE}</h1>\n<p class="soft">${made} It holds what you wrote about other people: please keep it as you would keep a diary.</p>\n`;
  yield '<nav aria-label="What is in it">\n<ul>\n';
  for (const { id, title } of chapters)
    yield `<li><a href="#${id}">${title}</a> <span class="soft">${dayIn(id)}</span></li>\n`;
  yield '</ul>\n</nav>\n';
  for (const { id, packed } of chapters)
    yield `<article id="${id}">\n${new TextDecoder().decode(inflateRawSync(packed))}</article>\n`;
  yield FOOT;
}

/** '2026-11-22' of 'talks-talk-with-priya-2026-11-22': with one person there may be many talks. */
const dayIn = (id: string): string => /\d{4}-\d\d-\d\d/u.exec(id)?.[0] ?? '';

import { setImmediate as others } from 'node:timers/promises';
import { micromark } from 'micromark';

/** Characters that are worked on in one go, in a few milliseconds. */
const AT_ONCE = 12_000;

/**
 * Our own Markdown as HTML: headings one step lower, with names of their own, and links to turns within the same talk.
 * What somebody said or typed is text in it, whatever it looks like; a tag or a script of theirs is shown, never meant.
 * @param within begins each name, so that many talks can stand in one page
 */
export async function htmlOf(markdown: string, within: string): Promise<{ title: string; html: string }> {
  let html = '';
  for (const piece of pieces(markdown)) {
    html += micromark(piece);
    // Others are served meanwhile.
    await others();
  }
  const title = /<h1>(.*?)<\/h1>/su.exec(html)?.[1] ?? '';
  return { title, html: placed(html, within) };
}

/** Blocks are parted by blank lines; within a quote or an item none of ours is blank. */
function* pieces(markdown: string): Generator<string> {
  let piece = '';
  for (const block of markdown.split(/\n{2,}/u)) {
    if (piece.length + block.length > AT_ONCE && piece !== '') {
      yield piece;
      piece = '';
    }
    piece += `${block}\n\n`;
  }
  if (piece.trim() !== '') yield piece;
}

/** The tags are the renderer's alone: in text each '<' is escaped. */
const placed = (html: string, within: string): string =>
  html
    .replace(/<(\/?)h([1-5])>/gu, (_all, end: string, level: string) => `<${end}h${Number(level) + 1}>`)
    .replace(/<h4>Turn (\d+)<\/h4>/gu, `<h4 id="${within}-turn-$1">Turn $1</h4>`)
    .replace(/<a href="#(turn-\d+)">/gu, `<a href="#${within}-$1">`);

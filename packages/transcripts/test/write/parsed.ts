import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export interface Node {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  children?: Node[];
}

/** What a renderer of GitHub's Markdown, or of plain CommonMark, makes of a text. */
export const parsed = (markdown: string, flavour: 'gfm' | 'commonmark' = 'gfm'): Node =>
  flavour === 'gfm'
    ? (fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node)
    : (fromMarkdown(markdown) as Node);

/** What is seen of a node: line breaks as they show, links as their text. */
export const seen = ({ type, value = '', children = [] }: Node): string =>
  type === 'break' ? '\n' : value + children.map(seen).join('');

/** The blocks under a heading, up to the next one. */
export function under(root: Node, heading: string): Node[] {
  const blocks = root.children ?? [];
  const at = blocks.findIndex((node) => node.type === 'heading' && seen(node) === heading);
  if (at < 0) throw new Error(`There is no heading "${heading}".`);
  const rest = blocks.slice(at + 1);
  const next = rest.findIndex(({ type }) => type === 'heading');
  return next < 0 ? rest : rest.slice(0, next);
}

export const headings = (root: Node): string[] =>
  (root.children ?? []).filter(({ type }) => type === 'heading').map(seen);

/** Every kind of node in a tree. */
export function kinds(nodes: readonly Node[]): Set<string> {
  return new Set(nodes.flatMap((node) => [node.type, ...kinds(node.children ?? [])]));
}

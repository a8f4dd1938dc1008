import {
  draftFigures,
  type Figures,
  inWords,
  nameFigures,
  ownPromiseFigures,
  promiseFigures,
} from '../tests/support/finding/figures.ts';
import { scenes } from '../tests/support/finding/scenes.ts';
import { corpusTalks, type LabelledTalk } from '../tests/support/finding/talks.ts';

const KINDS: [string, (talks: readonly LabelledTalk[], strict: boolean) => Figures][] = [
  ['names', nameFigures],
  ['promises', promiseFigures],
  ['drafts', draftFigures],
  ['own promises', ownPromiseFigures],
];

/** Names, promises and takeaways found in real transcripts, by author, held against the labels. */
export async function measureFinding(): Promise<Record<string, string>> {
  const corpus = corpusTalks('read');
  const sets: [string, readonly LabelledTalk[]][] = [
    ['corpus', corpus],
    ...[...new Set(corpus.map(({ author }) => author))].map((author): [string, LabelledTalk[]] => [
      `author ${author}`,
      corpus.filter((talk) => talk.author === author),
    ]),
    ['corpus, labels by hand', corpusTalks('gold')],
    ['open scenes', scenes('open')],
    ['locked scenes', scenes('locked')],
    ['later scenes', scenes('later')],
    ['fresh scenes', scenes('fresh')],
    ['last scenes', scenes('last')],
    ['scenes of people', scenes('name')],
  ];
  const figures: Record<string, string> = {};
  for (const [kind, measure] of KINDS)
    for (const [set, talks] of sets)
      for (const strict of [false, true]) {
        const measured = measure(talks, strict);
        if (measured.wanted > 0 && (kind === 'names' || set !== 'scenes of people'))
          figures[`${kind}, ${set}${strict ? ', strict' : ''}`] = inWords(measured);
      }
  return figures;
}

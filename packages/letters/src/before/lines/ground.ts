import { asSentence, capital } from '../given-line.ts';
import { fact, type Piece, pieceOf } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** What the two have in common. */
export function groundLine({ choose, ground }: Setting): Piece[] {
  if (ground === undefined) return [];
  const { kind, text, whole } = ground;
  const line = choose(
    'ground',
    kind === 'thing'
      ? thing(text, whole)
      : clause(text, whole).filter((one) => !(MET.test(text) && /common|share/u.test(one))),
  );
  return [pieceOf(line.replace(/([.?!…])\.$/u, '$1'), fact('common-ground', text, 'page'), 3)];
}

/** Having met is nothing that two people share. */
const MET = /^(?:we|I) (?:once |briefly )?(?:met|spoke|talked|sat|saw|heard|read)\b/iu;

const thing = (text: string, whole: boolean): string[] => [
  `One thing we have in common: ${text}.`,
  `There is something we share: ${text}.`,
  `A small thing connects us: ${text}.`,
  `You and I have this in common: ${text}.`,
  `Something else made it easier to write: ${text}.`,
  ...(whole || text.includes(',') ? [] : [`I see that we have ${text} in common.`]),
];

const clause = (text: string, whole: boolean): string[] =>
  whole
    ? [
        asSentence(text),
        `We have something in common: ${text}.`,
        `There is a link between us: ${text}.`,
        `We are not quite strangers: ${text}.`,
        `One more thing: ${text}.`,
        `A small thing connects us: ${text}.`,
        `It was easier to write because of one thing: ${text}.`,
        `I should add one thing: ${text}.`,
      ]
    : [
        `${capital(text)}, so we have that in common.`,
        `We share something, too: ${text}.`,
        `By the way, ${text}.`,
        `As it happens, ${text}.`,
        `${capital(text)}, which made it easier to write.`,
        `We are not quite strangers: ${text}.`,
        `I should add that ${text}.`,
        `And ${text}: a small thing that connects us.`,
      ];

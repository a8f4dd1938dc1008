// Drafts every letter after a talk, and its recap, from the talks of the corpus and from many scripted rehearsals, and
// prints what was invented (nothing should be), how long they are and how alike they read.
//   node bench/letters.ts [SEEDS]      eight scripted users with every contact, for so many seeds (default 4: 512 talks)
import { LETTERS, type LetterInput, recapOf, type ThankYouInput } from '@anyone-else/letters';
import { countWords, type Persona } from '@anyone-else/protocol';
import { personas } from '../packages/contact/test/talk.ts';
import { corpusTalks } from '../packages/letters/test/corpus.ts';
import { unheardOf, untrue, untrueRecap } from '../tests/support/letters/trace.ts';
import { ON, onPage } from './letters/after.ts';
import { alike } from './letters/alike.ts';
import { asBrought, rehearsals } from './letters/talks.ts';

const KINDS = ['thank-you', 'introduction-thanks', 'check-in', 'on-the-market'] as const;
const seeds = Array.from({ length: Number(process.argv[2] ?? 4) }, (_, at) => at + 1);
const held = await rehearsals(personas, seeds);

interface Talk {
  talk: ThankYouInput;
  persona?: Persona | undefined;
}
const groups: [string, Talk[]][] = [
  ['corpus', corpusTalks().map(({ input }) => ({ talk: input }))],
  [
    'rehearsed',
    held.map((talk) => ({ talk, persona: personas.find(({ name }) => name === talk.contact.name) })),
  ],
  ['as brought', held.map((talk) => ({ talk: asBrought(talk) }))],
];

const filledIn = ({ page, me }: LetterInput, { names }: ThankYouInput): string[] => [
  page.name,
  page.company,
  me.name,
  me.targetRole,
  me.background,
  ...names.map(({ name }) => name),
];

let invented = 0;
const tell = (problems: readonly string[]): void => {
  invented += problems.length;
  for (const problem of problems) console.log(`  INVENTED ${problem}`);
};

for (const [group, talks] of groups) {
  console.log(`\n${group}: ${talks.length} talks`);
  for (const kind of KINDS) {
    const written = talks
      .map(({ talk, persona }) => ({ talk, persona, input: onPage(talk) }))
      .filter(
        ({ input }) => kind !== 'introduction-thanks' || input.talk?.outcome.introduction?.offered === true,
      )
      .map(({ talk, persona, input }) => {
        const { letter } = LETTERS[kind].draft(input);
        tell([...untrue(letter, talk, persona), ...unheardOf(letter, input)]);
        return { letter, filled: filledIn(input, talk) };
      });
    const longest = Math.max(...written.map(({ letter }) => countWords(letter.body)));
    const { literal, masked } = alike(written);
    const share = (most: { share: number }) => `${(100 * most.share).toFixed(1)} %`;
    console.log(
      `  ${kind.padEnd(20)} ${String(written.length).padStart(4)} letters, at most ${longest} words; the most frequent sentence in ${share(literal)}, masked ${share(masked)}`,
    );
  }
  for (const { talk, persona } of talks) {
    const { contact, playbook } = talk;
    const { outcome } = onPage(talk).talk!;
    const recap = recapOf({ from: 'transcript', contact, on: ON, minutes: 20, outcome, playbook });
    tell(untrueRecap(recap, talk, persona));
  }
}
console.log(`\n${invented} invented facts`);
process.exitCode = invented > 0 ? 1 : 0;

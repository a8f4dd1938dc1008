import type { Persona } from '@anyone-else/protocol';

/** Whom the shipped files name at their own companies: nobody whom the user's contact works with. */
const PEOPLE =
  'Jess Callum Shabnam Ruth Wojtek Sandra Gaz Tolu Todd Hector Fatima Lerato Benedicta Marg Carol Nikhil Saskia Nerys Gethin Carys Seren Lupe Marcus Maureen Hamish Ines Gerald Bettina Anselm Oskar Bengt Ilse Parveen Jussi Marama Neil Kirsty Gustav Mirela Owen Akers Curtis Deshawn Pruitt Kalinda Merv Wen'.split(
    ' ',
  );

const NAME = new RegExp(`(?<!\\p{L})(?:${PEOPLE.join('|')})(?!\\p{L})`, 'gu');
/** Where the name itself is what is told, nothing else can stand. */
const BY_NAME = new RegExp(
  `(?:\\b(?:named|call(?:ed)? (?:him|her|them)|name(?: is| was|['’]s)|[Oo]ur|[Mm]y|[Tt]he|whatever)|\\p{Lu}\\p{Ll}+) (?:${PEOPLE.join('|')})(?!\\p{L})|(?:${PEOPLE.join('|')}) \\p{Lu}`,
  'u',
);

/** 'Fatima comes along with a number' → 'A colleague comes along …'. Named twice, they stay, and raise doubts. */
function unnamedIn(text: string): string {
  if ([...text.matchAll(NAME)].length !== 1 || BY_NAME.test(text)) return text;
  return text
    .replace(
      new RegExp(
        `(?: called|,) (?:${NAME.source})(?=[,.;:!?]| (?:and|who|in|from|reads|says|said|drew|taught)\\b)`,
        'u',
      ),
      '',
    )
    .replace(NAME, (_, at: number) =>
      at === 0 || /[.!?]["'”’]? $/u.test(text.slice(0, at)) ? 'A colleague' : 'a colleague',
    );
}

/** The file with nobody named in its stories who works where its own person works. */
export function withoutPeople(base: Persona): Persona {
  return {
    ...base,
    answers: base.answers.map((answer) => ({
      ...answer,
      brief: unnamedIn(answer.brief),
      full: unnamedIn(answer.full),
      takeaway: unnamedIn(answer.takeaway),
      // A story whose cue names them is not told any further.
      threads: answer.threads.filter((id) => {
        const cue = base.threads.find((thread) => thread.id === id)?.cue ?? '';
        return unnamedIn(answer.full).toLowerCase().includes(cue.toLowerCase());
      }),
    })),
    threads: base.threads.map((thread) => ({
      ...thread,
      deeper: thread.deeper.map(unnamedIn) as typeof thread.deeper,
      takeaway: unnamedIn(thread.takeaway),
    })),
  };
}

import type { Persona } from '@anyone-else/protocol';
import { sentencesOf } from '../said.ts';

/** A sentence of the file that speaks of somebody or something by name. */
export interface Mention {
  answerId?: string;
  threadId?: string;
  /** 1 to 3, of a thread. */
  level?: number;
  /** Its position among the sentences of the answer's full text. */
  sentence: number;
}

/** A capital letter inside a sentence: a name, or a thing with a name. */
const NAME = /(?<=[\p{Ll}\p{N},;:'’)-] ['‘“"]?)\p{Lu}[\p{L}'’-]*\p{Ll}/gu;
const NO_NAME =
  /^(?:I|I'\w+|Mr|Mrs|Ms|Dr|Sir|Madam|English|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays|Christmas|Easter|What|Why|How|Who|When|Where|That|This|It|You|We|They|He|She|No|Yes|The|And|But|So|Dear|Sorry|Okay|Well)$/u;
/** 'my wife', 'my old boss': people without a name. */
const KIN =
  /\bmy (?:(?:old|first|last|little|big|younger|older) )?(wife|husband|partner|mother|mom|mum|father|dad|sister|brother|daughter|son|kids?|children|aunt|uncle|cousin|grandmother|gran|grandfather|nephew|niece|boss|manager|teacher|professor|mentor|neighbou?r|landlady|landlord|roommate|dog|cat)\b/giu;

const bareName = (name: string): string => name.replace(/['’]s?$/u, '').toLowerCase();

const known = new WeakMap<Persona, ReadonlyMap<string, readonly Mention[]>>();

/** Who and what the file mentions by name, in lower case, with every sentence that does. Built once a persona. */
export function mentionsOf(persona: Persona): ReadonlyMap<string, readonly Mention[]> {
  const found = known.get(persona) ?? build(persona);
  known.set(persona, found);
  return found;
}

function build(persona: Persona): ReadonlyMap<string, readonly Mention[]> {
  const own = new Set(`${persona.name} ${persona.company.name}`.toLowerCase().split(/\s+/u));
  const places = [
    ...persona.answers.flatMap(({ id, full }) =>
      sentencesOf(full).map((text, sentence) => ({ text, at: { answerId: id, sentence } })),
    ),
    ...persona.threads.flatMap(({ id, deeper }) =>
      deeper.flatMap((depth, index) =>
        sentencesOf(depth).map((text, sentence) => ({
          text,
          at: { threadId: id, level: index + 1, sentence },
        })),
      ),
    ),
  ];
  const names = new Set<string>();
  for (const { text } of places) {
    for (const [name] of text.matchAll(NAME)) if (!NO_NAME.test(name)) names.add(bareName(name));
    for (const [, kin = ''] of text.matchAll(KIN)) names.add(kin.toLowerCase());
  }
  const mentions = new Map<string, Mention[]>();
  for (const { text, at } of places)
    for (const word of new Set(text.match(/\p{L}[\p{L}'’-]*/gu)?.map(bareName)))
      if (names.has(word) && !own.has(word)) mentions.set(word, [...(mentions.get(word) ?? []), at]);
  return mentions;
}

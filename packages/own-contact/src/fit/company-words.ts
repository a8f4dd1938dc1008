import { OWN_WORK, type Persona, type PersonaAnswer, SOME_COMPANY } from '@anyone-else/protocol';
import solo from '../../data/solo.json' with { type: 'json' };
import { GENERALS } from './general.ts';
import { swept } from './swept.ts';

const FOR_THEMSELF =
  /\b(?:self[- ]?employed|freelanc\p{L}*|sole (?:trader|practitioner)|work(?:s|ing)? for (?:him|her|them|my)sel(?:f|ves)|(?:his|her|their|my) own (?:business|practice|studio|workshop)|autónom[oa]|por cuenta propia|freiberuflich|selbst(?:st)?ändig|zzp|indépendante?)\b/iu;

/** What a contact's company is called where none was typed. */
export const nameless = (role: string, notes: string): string =>
  FOR_THEMSELF.test(`${role}\n${notes}`) ? OWN_WORK : SOME_COMPANY;

/** The placeholder as it would stand in a sentence, and what is said instead. */
const INSTEAD: readonly [RegExp, string][] = [
  [/\bjoined \{\{company\}\}/gu, 'came here'],
  [/\b(?:[Aa]t|[Ii]n|[Ff]or|[Tt]o) \{\{company\}\}/gu, 'here'],
  [/\{\{company\}\}['’]s/gu, 'our'],
  [/\bof \{\{company\}\}/gu, 'of ours'],
  [/\{\{company\}\}/gu, 'this place'],
];

function unsaid(text: string): string {
  let plain = text;
  for (const [sign, words] of INSTEAD) plain = plain.replace(sign, words);
  return plain.replace(
    /(?<=^|[.!?…]["'”’)]?\s)(?:here|our|this place)\b/gu,
    (word) => word[0]!.toUpperCase() + word.slice(1),
  );
}

const everywhere = (value: unknown): unknown =>
  typeof value === 'string'
    ? unsaid(value)
    : Array.isArray(value)
      ? value.map(everywhere)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everywhere(one)]))
        : value;

/** The head of a story: 'Electrician', and not 'Electrician at here'. */
const headless = (story: string): string => story.replace(/^([^.]{0,120}?) at \{\{company\}\}/u, '$1');

/**
 * A file of somebody whose company is not known: no name stands in for it in what they say. Who works for themself has
 * no colleagues, was not hired and hires nobody.
 */
export function withoutCompany(persona: Persona): Persona {
  const { company, network, story, ...rest } = persona;
  const plain = everywhere({ ...rest, story: headless(story) }) as Omit<Persona, 'company' | 'network'>;
  if (company.name !== OWN_WORK) return { ...plain, company, network };
  const beats = new Set(solo.answers.map(({ beat }) => beat));
  const others = plain.answers.filter(({ beat }) => !beats.has(beat));
  const alone = others.filter(({ full }) => !AMONG_OTHERS.test(full));
  // A beat of which nothing would be left keeps what it has.
  const answers = others
    .filter((one) => alone.includes(one) || !alone.some(({ beat }) => beat === one.beat))
    .map((one) => ({
      ...one,
      full: one.full.replace(/ (?:I respect|I['’]ve had) here\b/gu, (said) => said.slice(0, -5)),
    }));
  return swept({
    ...plain,
    company,
    network: networkOf(plain.closer, network),
    answers: [...answers, ...(solo.answers as PersonaAnswer[])],
    closer: { ...plain.closer, ...closerOf(plain.closer, network) },
  });
}

/** Of a place with others in it. */
const AMONG_OTHERS =
  /\b(?:meetings?|on leave|morning, standing up|taking it on|applications?|(?:my|our|the) (?:team|boss|manager|colleagues)|we hired?|interviews?|staff|last one out|leaving party|people stop asking|my (?:teams|people)|teams?\b[^.]{0,20}\bmove)\b/iu;

/** Words of a general file, which name nobody from where they work. */
const namesNoColleague = (closer: Persona['closer'], network: Persona['network']): boolean =>
  isOfGeneral(closer) &&
  network.every(({ name, company }) => company !== '{{company}}' || !JSON.stringify(closer).includes(name));

const isOfGeneral = (closer: Persona['closer']): boolean =>
  GENERALS.some((one) => one.closer.specific === closer.specific);

/** Whom they could name who have no colleagues. */
const networkOf = (closer: Persona['closer'], network: Persona['network']): Persona['network'] =>
  namesNoColleague(closer, network)
    ? network.filter(({ company }) => company !== '{{company}}')
    : solo.network;

/** The words in which a file names people belong to its own people. */
const closerOf = (closer: Persona['closer'], network: Persona['network']): Partial<Persona['closer']> =>
  namesNoColleague(closer, network) || closer.warm.includes('Caspian') ? {} : SOLO_CLOSER;

const SOLO_CLOSER: Persona['closer'] = {
  warm: "Two, straight off. Caspian Lowe, who changed over not two years ago, because he'll tell you what it's really like at the start. And Bashir Eames, who teaches in the evenings, since he knows what's worth paying for and what isn't.",
  neutral: "Caspian Lowe might be a good one. He's newer than I am, and he remembers how he got in.",
  cold: "I'd have to think about that, and I can't do it on the spot, sorry.",
  specific: "For that you'd want {{person}}, {{personRole}}. {{why}} I'd go gently, and I'd go soon.",
};

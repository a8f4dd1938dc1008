import { terms } from '@anyone-else/contact';
import type { Persona } from '@anyone-else/protocol';
import lives from '../../data/lives.json' with { type: 'json' };

const LIVES: ReadonlyMap<string, string> = new Map(Object.entries(lives));

const termsOf = new WeakMap<Persona, ReadonlySet<string>>();

/** The words that carry a file's answers. */
export function told(persona: Persona): ReadonlySet<string> {
  const known =
    termsOf.get(persona) ??
    new Set(terms(persona.answers.map(({ brief, full }) => `${brief} ${full}`).join(' ')));
  termsOf.set(persona, known);
  return known;
}

/**
 * The words by which a file tells where its own person comes from and what they did before: that road is nobody else's.
 * What the person typed has in common with them is left out.
 */
export function lifeTerms(base: Persona, known: ReadonlySet<string>): Set<string> {
  return new Set(terms(LIVES.get(base.id) ?? '').filter((term) => !known.has(term)));
}

const KIN =
  '(?:husband|wife|partner|spouse|boyfriend|girlfriend|daughters?|sons?|kids?|child(?:ren)?|boys?|girls?|twins?|mother|father|mum|mom|dad|parents?|sisters?|brothers?|grand\\p{L}+|aunt|uncle|nieces?|nephews?|cousins?|godson|god\\p{L}+|in-laws?|family|ex)';
/** Family, health and age of the file's own person: never said of somebody real. */
const PRIVATE_LIFE = new RegExp(
  [
    String.raw`\b\p{L}+-year-old\b`,
    String.raw`\b(?:the (?:girls|boys|kids|baby|twins)\b|my eldest|my youngest)`,
    String.raw`\b(?:my|our|his|her|their) (?:\p{L}+ |eldest |own ){0,1}${KIN}\b`,
    String.raw`\b(?:married|divorced|widowed|single (?:mother|father|parent)|a (?:baby|toddler) (?:at|in|on)|chemo\p{L}*|heart attack|my (?:knees?|shoulder|back|surgeon|doctor|operation)|shoulder operation|allergy)\b`,
    String.raw`\b(?:at|aged|turned|was|were|since|until|till|I[’']m|am|is|are) (?:only |nearly |about |already )?(?:nineteen|(?:twenty|thirty|forty|fifty|sixty)(?:-\p{L}+)?)(?=[,.;:!?]| (?:I|and|when|years? old|he|she|they)\b|$)`,
  ].join('|'),
  'iu',
);

/** Whether a text tells of family, health or age. */
export const tellsPrivateLife = (text: string): boolean => PRIVATE_LIFE.test(text);

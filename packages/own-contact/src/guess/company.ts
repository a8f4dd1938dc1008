import { isInstruction, isPrivate, isRequirement } from '../notes/about.ts';
import type { NoteLine } from '../notes/plain-lines.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** 'serve' → 'serves', 'have' → 'has'. */
export function third(verb: string): string {
  const low = verb.toLowerCase();
  const odd: Readonly<Record<string, string>> = {
    are: 'is',
    "'re": 'is',
    '’re': 'is',
    have: 'has',
    "'ve": 'has',
    '’ve': 'has',
    do: 'does',
    were: 'was',
  };
  if (odd[low] !== undefined) return odd[low];
  if (/(?:s|x|z|ch|sh|o)$/u.test(low)) return `${low}es`;
  return /[^aeiou]y$/u.test(low) ? `${low.slice(0, -1)}ies` : `${low}s`;
}

const WE_DO =
  /^we(?: |(?=['’]))((?:['’](?:re|ve))|are|have|make|build|run|design|sell|serve|provide|offer|develop|create|help|deliver|operate|support|produce|manage|teach|train|publish|care|treat|supply|own|own and run|employ|work|grow|bake|cook|write|test|move|store|ship|insure|represent|advise)\b/iu;

/** 'We serve 12 clinics.' → 'Acme serves 12 clinics.' A line that is told by the company itself. */
export function toldOf(text: string, company: string): string {
  return text
    .replace(WE_DO, (_, verb: string) => `${company} ${third(verb)}`)
    .replace(/^our (?=\p{Ll})/iu, `${company}'s `);
}

const DOES =
  'is an?|is the|are an?|provides|makes|builds|runs|designs|sells|serves|offers|develops|creates|helps|delivers|operates|supports|produces|manages|publishes|insures|teaches|treats|supplies|es una?|ist ein(?:e)?';

/** What the name alone says: a hospital is a hospital. */
const BY_NAME: readonly [RegExp, string][] = [
  [/\bhospital|infirmary|medical cent(?:er|re)\b/iu, 'is a hospital'],
  [/\b(?:clinic|surgery|practice)\b/iu, 'is a clinic'],
  [/\b(?:university|universidad|universität|college)\b/iu, 'is a university'],
  [/\b(?:school|academy|escuela|schule|colegio)\b/iu, 'is a school'],
  [/\bcredit union\b/iu, 'is a credit union'],
  [/\b(?:bank|banco)\b/iu, 'is a bank'],
  [/\b(?:insurance|seguros|versicherung)\b/iu, 'is an insurance company'],
  [/\b(?:council|borough|city of|county|municipality|ayuntamiento)\b/iu, 'is a council'],
  [/\b(?:museum|gallery|library|archive)s?\b/iu, 'is a place open to the public'],
  [/\b(?:foundation|trust|charity|fund for)\b/iu, 'is a charity'],
  [/\b(?:restaurant|bistro|bakery|café|cafe|hotel)\b/iu, 'looks after guests'],
  [/\b(?:law|legal|solicitors|attorneys|llp|chambers)\b/iu, 'is a law firm'],
];

/** What the company does, as words that follow its name ('runs five clinics'); '' where the notes do not say. */
export function guessDoes(lines: readonly NoteLine[], company: string): string {
  const named = new RegExp(
    `^(?:at )?(?:the )?${escaped(company)}(?:,? (?:inc|ltd|llc|gmbh|plc|corp)\\.?)?,? (?<does>(?:${DOES})\\b.+)$`,
    'iu',
  );
  for (const line of lines) {
    if (isPrivate(line.text) || isInstruction(line.text)) continue;
    const told = toldOf(line.text, company);
    if (told === line.text && isRequirement(line)) continue;
    if (/\b(?:looking for|hiring|seeking|recruiting)\b/iu.test(told)) continue;
    const does = named.exec(told)?.groups?.does;
    if (does !== undefined) return shortened(does.replace(/(?<![.!;])[.!;]+$/u, ''), 240);
  }
  return company === '' ? '' : (BY_NAME.find(([sign]) => sign.test(company))?.[1] ?? '');
}

/** Cut where a thought ends, or else a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const thought = Math.max(
    cut.lastIndexOf(', '),
    cut.lastIndexOf('; '),
    cut.lastIndexOf(' – '),
    cut.lastIndexOf(' — '),
  );
  return cut.slice(0, thought > most / 3 ? thought : cut.lastIndexOf(' ')).trim();
}

import { inPronouns, type PersonEntry, type ValueIdea } from '@anyone-else/protocol';
import type { LetterInput } from '../../letter-input.ts';
import type { Takeaway } from '../../takeaways.ts';
import { learntFrom } from '../material.ts';
import { ownLine } from '../told-lines.ts';
import { ANYTHING } from './lines.ts';

/** Something of use to bring to a check-in, and what it rests on. */
export type Idea = ValueIdea &
  (
    | { kind: 'advice' | 'article' | 'project'; fact: Takeaway }
    | { kind: 'kept'; promise: string }
    | { kind: 'anything' }
  );

type Wrote = Extract<PersonEntry, { type: 'wrote' }>;

/** The check-ins that went out already. */
export const checkInsOf = ({ log }: Pick<LetterInput, 'log'>): Wrote[] =>
  log.filter((entry): entry is Wrote => entry.type === 'wrote' && entry.letter === 'check-in');

const ADVISES =
  /^(?:never|always|don['’]t|start|begin|learn|read|write|ask|watch|take|make|do|go|get|find|look|keep|try|practi[sc]e|build|draw|bring|show|talk|listen|choose|pick|count|use|visit|join|apply|tell|spend|say|put|give|call|work|test|note|think|sit|walk|map|sketch|describe|check)\b|\b(?:you should|you could|you['’]d better|you ought to|if i were you|in your place|i['’]d (?:start|learn|read|ask|write|begin|go|take|look|build|draw)|make sure|(?:never|don['’]t) \p{L}+|start with|the (?:trick|key|secret|best thing) is)\b/iu;
const PROJECT =
  /\b(?:projects?|portfolios?|case stud(?:y|ies)|prototypes?|sketch(?:es|book)?|drawings?|drafts?|write-?ups?|one-pager|one page|apps?|websites?|models?|essays?|reports?|datasets?|notebook|demo)\b/iu;

/** Something the user makes, by their own account: an app that the contact spoke of is none. */
const OWN_PROJECT =
  /\b(?:my|our|an?|the|this) (?:[\p{L}-]+ ){0,3}(?:project|portfolio|case study|prototype|sketch(?:es|book)?|drawings?|map|app|website|dataset|demo)\b/iu;

function hasProject({ talk, sheet }: LetterInput): boolean {
  const promised = (talk?.outcome.ownPromises ?? []).map(({ text }) => text);
  return [...promised, ...Object.values(sheet.answers)].some((text) => OWN_PROJECT.test(String(text)));
}

/**
 * Ideas of value, the weightiest first: what was done as promised, how their advice worked out, something to read, how the
 * project stands. What an earlier check-in took up is left out; to ask what one can do for them is always there.
 */
export function ideasFor(input: LetterInput): Idea[] {
  const { page, talk, log } = input;
  const earlier = checkInsOf(input).map(({ body }) => body);
  const isFresh = (text: string) => !earlier.some((body) => body.includes(text));
  const words = (sentence: string) => inPronouns(sentence, page.pronouns);

  const learnt = (talk?.outcome.takeaways ?? [])
    .map((fact, at) => ({ fact: learntFrom(fact, page), at }))
    .filter((one): one is { fact: Takeaway; at: number } => one.fact !== undefined)
    .filter(({ fact }) => isFresh(fact.text));
  const short = ({ text }: Takeaway) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

  const kept = log.flatMap((entry): Idea[] => {
    // Only what the user did is news.
    if (entry.type !== 'kept' || entry.by !== undefined || entry.how !== undefined) return [];
    const promise = /^I(?:['’]ll| will) /u.test(entry.promise) ? entry.promise : ownLine(entry.promise, page);
    if (promise === undefined || !isFresh(promise)) return [];
    return [
      { id: `kept-${entry.id}`, kind: 'kept', promise, label: `You did what you had promised: ‘${promise}’` },
    ];
  });
  const advice = learnt
    .filter(({ fact }) => ADVISES.test(fact.text))
    .map(
      ({ fact, at }): Idea => ({
        id: `advice-${at}`,
        kind: 'advice',
        fact,
        label: words(`How {their} advice worked out: ‘${short(fact)}’`),
      }),
    );
  const projects = (hasProject(input) ? learnt : [])
    .filter(({ fact }) => PROJECT.test(fact.text))
    .map(
      ({ fact, at }): Idea => ({
        id: `project-${at}`,
        kind: 'project',
        fact,
        label: words(`A snapshot of the project {they} advised on: ‘${short(fact)}’`),
      }),
    );
  const articles = learnt.map(
    ({ fact, at }): Idea => ({
      id: `article-${at}`,
      kind: 'article',
      fact,
      label: `An article on what you spoke of: ‘${short(fact)}’`,
    }),
  );
  const anything: Idea = { id: 'anything', kind: 'anything', label: words('Ask what you can do for {them}') };
  const asked = earlier.some((body) => ANYTHING.some((line) => body.includes(line)));
  // Asked once already, it still is better than nothing, and nothing else goes behind it.
  return [...kept, ...advice, ...projects, ...articles, ...(asked && learnt.length > 0 ? [] : [anything])];
}

import type { Reading } from '@anyone-else/protocol';
import { HOW_ASKED, HOW_KNOWN, LOOK_UP_KINDS, type LookUpKind } from './look-up-kinds.ts';
import type { Plain } from './plainly.ts';
import type { Preparing } from './preparing.ts';

export interface LookUp {
  /** 'look' where only the reader says so, and is in doubt. */
  verdict: 'good' | 'look' | 'mend';
  /** What is asked for, where the words tell. */
  kind?: LookUpKind;
  /** The known fact that answers it. */
  known?: string;
  /** Of 'good': it names what the user knows, and asks on from there. */
  leansOn?: string;
}

/** 'How' and 'why', and whatever asks for a judgement or for what it is like, ask for more than a fact. */
const WANTS_MORE =
  /\bhow (?!many\b|old\b|big\b|large\b|long\b|much (?:is|are|does|do|did)\b)|\b(?:why|what (?:made|brought|drew|keeps|kept|surprised|changed|would)|tell me (?:more|about)|describe|walk me|like|love|enjoy|feel|felt|think|find|hope|wish|change[ds]?|differ\w*|ever|still|really|should|would you|for you|to you|proud|hardest|best|worst|favou?rite|mean(?:s|t)? (?:on|for|to|in)|mistake|notice|right that|wrong)\b/u;

/** Could this be looked up? By its words, by what is known already, and by what the reader makes of it. */
export function lookUp(plain: Plain, { labels, unsure }: Reading, { known, page }: Preparing): LookUp {
  const leansOn = factCited(plain, known);
  for (const asked of plain.asking) {
    const wantsMore = WANTS_MORE.test(asked);
    const kind = wantsMore ? undefined : LOOK_UP_KINDS.find((one) => HOW_ASKED[one].test(asked));
    if (kind && !(kind === 'size' && OF_TEAM.test(asked))) {
      const fact =
        known.find((one) => answers(one, asked)) ??
        known.find((one) => HOW_KNOWN[kind]?.test(one)) ??
        ofCard(kind, page);
      return { verdict: 'mend', kind, ...(fact ? { known: fact } : {}) };
    }
    const fact = wantsMore ? undefined : known.find((one) => answers(one, asked));
    if (fact) return { verdict: 'mend', known: fact };
  }
  const isOpen = labels.acts.includes('open-question');
  if (labels.fouls.includes('googleable') && !(isOpen && !labels.acts.includes('closed-question')))
    return { verdict: unsure.includes('googleable') || isOpen || leansOn ? 'look' : 'mend' };
  return { verdict: 'good', ...(leansOn ? { leansOn } : {}) };
}

/** Who is on the team stands on no page. */
const OF_TEAM = /\b(?:your|the) (?:own )?(?:team|shift|unit|group|desk|crew|ward)\b/u;

const ofCard = (kind: LookUpKind, { role, company }: Preparing['page']): string | undefined =>
  kind === 'title' || kind === 'meaning'
    ? role || undefined
    : kind === 'page'
      ? company || undefined
      : undefined;

/** Words that carry what a fact or a question is about, without their endings. */
function terms(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !EMPTY.has(word))
      .map((word) =>
        word
          .replace(/ies$/u, 'y')
          .replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, '')
          .slice(0, 7),
      ),
  );
}
const EMPTY = new Set(
  (
    'the and for you your are was were did does has have had with that this they there their she her his him him from what ' +
    'which where when who whom how why can could would will may any some one about into out than then been before after at in on of ' +
    'thecompany company firm work works working worked job people person own also just only now currently still ' +
    'really actually already ever get got made came come much many'
  ).split(' '),
);

/** A yes-or-no question, or one for a single thing, all of whose telling words stand in one fact. */
function answers(fact: string, asked: string): boolean {
  if (!FOR_ONE_THING.test(asked)) return false;
  const wanted = [...terms(asked)];
  const words = terms(fact);
  if (wanted.length === 0 || !wanted.every((term) => words.has(term))) return false;
  return wanted.length >= 2 || (YES_OR_NO.test(asked) && wanted[0]!.length >= 5);
}
const YES_OR_NO =
  /^(?:is|are|was|were|do|does|did|has|have|isn't|aren't|don't|didn't) (?:you|they|it|there|the|your|thecompany)\b/u;
const FOR_ONE_THING =
  /^(?:is|are|was|were|do|does|did|has|have|isn't|aren't|don't|didn't|what|which|where|when|who|how many|in (?:what|which))\b/u;

/** 'I read that you opened in Porto.' before the question: it shows that one has prepared. */
function factCited({ sentences, asking }: Plain, known: readonly string[]): string | undefined {
  const before = sentences.filter((sentence) => !asking.includes(sentence) || LEADS_UP.test(sentence));
  return known.find((fact) => {
    const words = terms(fact);
    return before.some((sentence) => [...terms(sentence)].filter((term) => words.has(term)).length >= 2);
  });
}
const LEADS_UP =
  /\b(?:i (?:read|saw|heard|noticed|know)|you (?:opened|started|moved|were|studied|wrote|said|spoke|left))\b/u;

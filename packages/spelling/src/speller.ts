import type { Slip, SpellingAsk } from '@anyone-else/protocol';
import { Dialect, type Lint, LocalLinter, SuggestionKind } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import { patternSlips } from './patterns.ts';
import { type Found, RULES } from './rules.ts';
import { isKnown, meant, wordsOf } from './words.ts';

export interface Speller {
  check(ask: SpellingAsk): Promise<Slip[]>;
}

const MOST = 100;
const AS_IT_STANDS = { language: 'plaintext' } as const;

/** Loads the checker: seconds, and some 300 MB of memory. For a thread that lives for it alone. */
export async function openSpeller(): Promise<Speller> {
  const british = await linter(Dialect.British, ['SpellCheck', ...Object.keys(RULES)]);
  const american = await linter(Dialect.American, ['SpellCheck']);
  /** Those of the words that American English does not know either: what one half of the world writes is right. */
  const unknown = async (words: readonly string[]): Promise<Set<string>> => {
    const slips = await american.lint(words.join('\n\n'), AS_IT_STANDS);
    return new Set(slips.map((slip) => slip.get_problem_text()));
  };

  return {
    async check({ text: given, known }) {
      const text = bearable(given);
      if (!(await isEnglish(british, text))) return [];
      const names = wordsOf(known);
      const found = await british.organizedLints(text, AS_IT_STANDS);
      const lints = Object.entries(found).flatMap(([rule, all]) =>
        all.map((lint) => ({ rule, ...foundOf(lint, text) })),
      );
      const odd = lints.filter(({ rule, problem }) => rule === 'SpellCheck' && !isKnown(problem, names));
      const nowhere = odd.length === 0 ? new Set<string>() : await unknown(odd.map(({ problem }) => problem));
      const words = lints.filter(({ rule }) => rule === 'SpellCheck');
      const slips = [...words, ...lints.filter((one) => !words.includes(one))].flatMap((one): Slip[] => {
        if (one.rule !== 'SpellCheck') return ruled(one);
        return nowhere.has(one.problem) && odd.includes(one) ? misspelt(one) : [];
      });
      // Of two for one place the first is kept: our own, then what is no word at all.
      return apart([...patternSlips(text), ...slips]);
    },
  };
}

async function linter(dialect: Dialect, rules: readonly string[]): Promise<LocalLinter> {
  const made = new LocalLinter({ binary: slimBinary, dialect });
  const all = await made.getDefaultLintConfig();
  const on = new Set(rules);
  await made.setLintConfig(Object.fromEntries(Object.keys(all).map((rule) => [rule, on.has(rule)])));
  return made;
}

/** What is longer than any word is none, and the checker breaks down over thousands of characters without a space. */
const bearable = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\s]{41,}/g, (long) => ' '.repeat(long.length));

/** A few words may be in any language. */
const isEnglish = async (linter: LocalLinter, text: string): Promise<boolean> =>
  (text.match(/\p{L}+/gu)?.length ?? 0) < 12 || (await linter.isLikelyEnglish(text));

interface Placed extends Found {
  from: number;
  to: number;
}

function foundOf(lint: Lint, text: string): Placed {
  const { start: from, end: to } = lint.span();
  const problem = text.slice(from, to);
  const instead = lint.suggestions().map((suggestion) => {
    const kind = suggestion.kind();
    if (kind === SuggestionKind.Remove) return '';
    return (kind === SuggestionKind.InsertAfter ? problem : '') + suggestion.get_replacement_text();
  });
  return {
    from,
    to,
    problem,
    before: text.slice(0, from),
    after: text.slice(to),
    instead: [...new Set(instead)],
  };
}

function ruled({ rule, ...found }: Placed & { rule: string }): Slip[] {
  const said = RULES[rule]?.say(found);
  if (said === undefined || said === '') return [];
  const { from, to, instead } = found;
  const better = instead.filter((text) => text !== '').slice(0, 3);
  return [{ from, to, kind: RULES[rule]!.kind, text: said, instead: better }];
}

function misspelt({ from, to, problem, before, instead }: Placed): Slip[] {
  const first = /(?:^|[.!?:]\s+|\n\s*)$/.test(before);
  const better = meant({ word: problem, first, instead });
  const [best] = better;
  // Part of an address, of a number or of a file's name.
  if (best === undefined || /[\w@/\\.]$/.test(before.slice(-1).replace(/[.\s]/, ''))) return [];
  const capital = best.toLowerCase() === problem.toLowerCase();
  const text = capital ? `“${best}” begins with a capital letter.` : `Did you mean “${best}”?`;
  return [{ from, to, kind: 'spelling', text, instead: better.slice(0, 3) }];
}

/** In order, one for each place. */
function apart(slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  for (const slip of slips.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || slip.from >= last.to) kept.push(slip);
  }
  return kept.slice(0, MOST);
}

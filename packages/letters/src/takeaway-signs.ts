import { BEATS } from '@anyone-else/protocol';
import type { Passage } from './passages.ts';

/** What speaks for and against a passage as something to take away, each as a number about 0 to 1. */
export type Signs = Record<string, number>;

const WORDED: Record<string, RegExp> = {
  imperative:
    /^(?:then |just |always |never |first,? |do |go and |so |and )?(?:add|ask|begin|bring|build|buy|call|change|check|choose|come|collect|count|describe|do|don['’]t|draw|explain|film|find|fix|follow|get|give|go|join|keep|know|learn|listen|log|look|make|measure|note|offer|pick|plan|practi[sc]e|put|read|record|rewrite|ring|run|say|send|set|shadow|show|sit|spend|start|stay|stop|study|take|talk|test|think|treat|try|turn up|use|visit|volunteer|walk|watch|work|write|apply)\b/iu,
  should:
    /\b(?:should|ought to|need to|have to|must|you['’]d want|you['’]ll need|you need|you want to|i['’]d|i would)\b/iu,
  best: /\b(?:best|good ones|great ones|trick|secret|key|point is|what counts|what matters|matters|look for|we want|i want|whoever|those who|people who|the ones who|somebody who|someone who)\b/iu,
  contrast: /\b(?:not|never|instead|rather than|nobody|no one|only|more than|less than|before|until)\b/iu,
  digits: /\d/u,
  number:
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|half|third|quarter|twice|hundred|thousand|per ?cent|percent)\b/iu,
  rhythm:
    /\b(?:every|each|once an?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|years?|months?|weeks?|hours?|minutes?|mornings?|evenings?)\b/iu,
  resource:
    /\b(?:course|book|exam|test|group|meet-?ups?|conference|guild|union|certificate|diploma|degree|licen[cs]e|open day|evening class|class|free|public|site|website|forum|library|newsletter|scheme|programme|program|workshop|apprentice\p{L}*|trainee|volunteer\p{L}*|portfolio|template|list|association|society|podcast|magazine|tool|software|page|posting|posts|places|route|intake|entry)\b/iu,
  you: /\byou\b|\byour\b/iu,
  we: /\b(?:we|our|us)\b/iu,
  past: /\bi (?:was|had|got|went|did|made|took|came|thought|started|found|left|drove|ran|sat|wanted|learnt|wrote|spent|used to|\p{L}{3,}ed)\b/iu,
  feeling: /\bi (?:love|like|hate|think|suppose|guess|feel|hope|enjoy|mean)\b|\b(?:lovely|nice|funny|ha)\b/iu,
  hedge: /\b(?:suppose|guess|sort of|kind of|depends|maybe|perhaps|probably|dunno)\b/iu,
  leans: /^(?:it|that|this|they|those|these|he|she|which|there|not|then|so|because)\b/iu,
  talk: /\b(?:thank|thanks|bye|luck|sorry|welcome|hello|hi|call me|question|ask me)\b/iu,
  one: /\b(?:he|she|him|her|his)\b/iu,
};

export function signsOf(passage: Passage): Signs {
  const { text, words, meaning, asked, sentences } = passage;
  const signs: Signs = { bias: 1 };
  for (const beat of BEATS) if (asked.includes(beat)) signs[`asked ${beat}`] = 1;
  for (const [name, pattern] of Object.entries(WORDED)) if (pattern.test(text)) signs[name] = 1;
  signs.meaning = Math.min(meaning.size, 12) / 12;
  signs.dense = Math.min(1, meaning.size / Math.max(4, words));
  signs.long = Math.max(0, words - 20) / 10;
  signs.short = words < 9 ? 1 : 0;
  signs.several = sentences - 1;
  signs['followed up'] = passage.followedUp ? 1 : 0;
  signs.echoed = Math.min(0.6, passage.echoed);
  signs.early = passage.place < 0.12 ? 1 : 0;
  signs.late = passage.place > 0.85 ? 1 : 0;
  signs.place = passage.place;
  return signs;
}

/** Log-odds that a reader would note it down. */
export const oddsOf = (signs: Signs, weights: Readonly<Record<string, number>>): number =>
  Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);

import type { SimulationCard } from '@anyone-else/protocol';

/** '98 of 100'; never rounded up to all or down to none. */
function inHundred(share: number): string {
  if (share === 1) return 'all';
  if (share === 0) return 'none';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} of 100`;
}

const never = (count: number) => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`);

/** What scripted talks with one contact came to, line by line in plain words. @param name their first name. */
export function simulatedLines(card: SimulationCard, name: string): string[] {
  const { talks, warmed, cooled, onTopic, words, asksBack, turnsToWarm, repeats, leaks } = card;
  return [
    `We held ${talks.toLocaleString('en-GB')} rehearsals by script with ${name}. Good listeners left with two names and ${name} warm in ${inHundred(warmed)} of theirs; bad listeners left with none, and ${name} cold, in ${inHundred(cooled)}.`,
    `A good listener has warmed ${name} after ${turnsToWarm === 1 ? 'one turn' : `about ${Math.round(turnsToWarm)} turns`}.`,
    `${name} answered what was asked, or said honestly ‘I don’t know’, in ${inHundred(onTopic)} questions.`,
    `Turns are about ${Math.round(words.median)} words long, seldom more than ${Math.round(words.p95)}. In ${inHundred(asksBack)} of them ${name} asks you something back.`,
    `Said a sentence twice in a long talk: ${never(repeats)}. Let out something private: ${never(leaks)}.`,
  ];
}

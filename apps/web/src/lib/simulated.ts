import type { SimulationCard } from '@anyone-else/protocol';

const many = (count: number) => count.toLocaleString('en-GB');
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${many(count)} times`);

/** 'every time' or 'in 98 of 100'; never rounded up to all or down to none. */
function often(share: number): string {
  if (share === 1) return 'every time';
  if (share === 0) return 'never';
  return `in ${Math.min(99, Math.max(1, Math.round(share * 100)))} of 100 talks`;
}

const inHundred = (share: number) =>
  share === 1
    ? 'every one'
    : `${share === 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)))} of 100`;

/** What scripted talks with one contact came to, line by line in plain words. @param name their first name. */
export function simulatedLines(card: SimulationCard, name: string): string[] {
  const { talks, turns, warmed, cooled, onTopic, words, asksBack, turnsToWarm, repeats, leaks } = card;
  const quick = turnsToWarm === 1 ? 'one turn' : `about ${Math.round(turnsToWarm)} turns`;
  return [
    `A script has talked to ${name} ${times(talks)}, as a good listener, a bad one and others.`,
    `With a good listener ${name} warmed up and named two people to talk to: ${often(warmed)}. It took ${quick}.`,
    `With a bad listener ${name} stayed cold and named nobody: ${often(cooled)}.`,
    `Of the questions, ${inHundred(onTopic)} got an answer to what was asked, or an honest ‘I don’t know’.`,
    `${name} mostly says about ${Math.round(words.median)} words at a time, seldom more than ${Math.round(words.p95)}, and asks you something back in ${inHundred(asksBack)} turns.`,
    `In all ${many(turns)} turns, ${name} repeated a sentence ${repeats === 0 ? 'in no talk' : times(repeats)}, and ${leaks === 0 ? 'never gave away anything private' : `gave away something private ${times(leaks)}`}.`,
  ];
}

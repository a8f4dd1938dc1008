import type { ContactScene } from '../scene.ts';
import { shelfOf } from './file-texts.ts';
import { HOW_TO_TALK } from './how-to-talk.ts';
import { TO_DO } from './instructions.ts';
import { holdsRun, runsIn } from './runs.ts';

/** Never in a person's mouth, whatever the talk is about. */
const NEVER =
  /\b(?:as an? (?:ai|artificial|(?:large )?language|virtual|digital|helpful)\b|i(?:'m| am) (?:just |only |actually |really |simply )?(?:an? )?(?:ai\b|a\.i\.|artificial intelligence|large language|language model|chat ?bot|bot\b|virtual assistant|digital assistant|ai assistant|helpful assistant|computer program\b|simulation\b|fictional)|my (?:system prompt|prompt\b|instructions? (?:are|is|say|says|tell|state|forbid)|training data|creators\b)|(?:system|hidden|initial) prompt|i(?: cannot| can't| can not| am unable to| am not able to|'m unable to|'m not able to) (?:assist|fulfil|fulfill|comply|provide (?:that|this|you with)|engage (?:in|with)|continue (?:this|with this)|disclose|generate|role-?play)|(?:role-?play|role being played|(?:playing|play) (?:my|the) (?:role|character) of|out of character|break(?:ing)? character|stay(?:ing)? in character)|i was (?:instructed|programmed|designed) to (?:act|play|be|say|respond|pretend|answer|stay)|i was told to (?:act as|play|pretend|stay)|here(?:'s| is) (?:a|the|my|your) (?:(?:possible|sample|revised|short) )?(?:response|reply|script)\b|here(?:'s| is) (?:a|the|your) (?:possible|sample|revised) (?:answer|version|draft)|\bword count:|knowledge cut-?off|openai|chatgpt|anthropic|as instructed|<<sys>>|\[inst\])/giu;

/** What the talk is judged by, which the contact knows nothing of; said only where their own work has the word. */
const JUDGING =
  /\b(?:rubric|scorecard|goodwill|good will|your score|score you|points? (?:for|to) you|playbook|practice (?:session|interview|call)|mock interview|rehears(?:al|ing)|informational interview(?:ing)? (?:skills|technique|tips?)|feedback on (?:your|how you)|(?:open|closed)[- ]ended question|follow-?up question|closing question)\b/giu;

/** How the user does it is not the contact's affair: neither praise for asking nor advice on it. */
const COACHING =
  /\b(?:(?:that's|that is|what) an? (?:really |very |truly |such a )?(?:great|good|excellent|fantastic|wonderful|thoughtful|insightful|amazing|important) question|(?:great|good|excellent|fantastic|wonderful|insightful) question\b|you(?:'re| are) (?:doing|asking) (?:great|well|very well|(?:the |all the )?right questions?)|you (?:should|could|might|may) (?:also )?(?:ask|try asking) (?:me|about|more|an?)|(?:next|now),? (?:you (?:should|can|could) )?ask me|feel free to ask|(?:do you have|any|if you have) (?:any )?(?:other |more |further )?questions|is there anything (?:else|more|specific)|what (?:else )?would you like to (?:know|hear|ask|talk)|how (?:can|may) i (?:help|assist)|let me know if|i(?:'m| am) (?:here|happy) to (?:help|assist|answer))\b/iu;

const isOrder = holdsRun([HOW_TO_TALK, ...Object.values(TO_DO)]);

export type OutOfPart = 'part' | 'coaching';

/** Whether a sentence falls out of the part, and how badly: coaching is let fall, the rest ends the model's turn. */
export function outOfPart(
  scene: ContactScene,
  own: string,
  orders: string,
): (sentence: string) => OutOfPart | undefined {
  const free = own.toLowerCase();
  // What their own trade has a word for is no talk about this one.
  const isOfTrade = (words: string) => shelfOf(scene).file.some((texts) => texts.holdsPlain(words));
  const manner = holdsRun([scene.persona.voice]);
  const told = (run: string) => isOrder(run) || manner(run);
  const ownLong = runsIn(own, RUN);
  const ordered = runsIn(orders, SHORT_RUN);
  for (const run of runsIn(own, SHORT_RUN)) ordered.delete(run);
  const repeatsOrders = (sentence: string): boolean => {
    const runs = [...runsIn(sentence, SHORT_RUN)];
    return runs.length > 0 && 2 * runs.filter((run) => ordered.has(run)).length >= runs.length;
  };
  return (sentence) => {
    if ([...sentence.matchAll(NEVER)].some(([word]) => !free.includes(word.toLowerCase()))) return 'part';
    if ([...sentence.matchAll(JUDGING)].some(([word]) => !isOfTrade(word.toLowerCase()))) return 'part';
    if ([...runsIn(sentence, RUN)].some((run) => told(run) && !ownLong.has(run))) return 'part';
    if (repeatsOrders(sentence)) return 'part';
    return COACHING.test(sentence) && !free.includes(sentence.toLowerCase()) ? 'coaching' : undefined;
  };
}

/** So many words in a row of what the model was told are its orders read aloud. */
const RUN = 5;
/** Half of a sentence in shorter ones is enough. */
const SHORT_RUN = 3;

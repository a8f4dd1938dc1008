import type { Temper } from '@anyone-else/protocol';
import { isRequirement } from '../notes/about.ts';
import type { NoteLine } from '../notes/plain-lines.ts';

/** How people say it of somebody; not of a place, a season or a team. */
const SIGNS: readonly [Temper, RegExp][] = [
  [
    'busy',
    /\b(?:(?:is|are|seems?|very|always|super|extremely|so|really|quite) (?:very |always |super |so |really )?(?:busy|rushed)(?! (?:environment|ward|team|place|season|clinic|department|office|kitchen|service))|back[- ]to[- ]back|short on time|little time|only (?:has |have |got )?(?:\d\d|ten|fifteen|twenty) min\w*|in a hurry|always running)\b/iu,
  ],
  [
    'shy',
    /\b(?:shy|introvert\w*|soft[- ]spoken|reserved|quiet (?:person|man|woman|type|guy|one|in)|(?:is|seems?|bit|very|rather|quite) (?:very |rather |a bit )?quiet|few words|tímid[oa]|schüchtern)\b/iu,
  ],
  [
    'sceptical',
    /\b(?:scept\w+|skeptic\w*|blunt|no[- ]nonsense|intimidating|tough (?:to|cookie|crowd|one)|hard to (?:impress|please|read)|demanding (?:boss|person|man|woman)|prickly|doesn['’]t suffer|critical (?:person|mind)|stern|curt)\b/iu,
  ],
  [
    'rambling',
    /\b(?:talkative|chatty|loves to talk|talks? (?:a lot|too much|forever)|rambl\w+|goes on and on|never stops talking|likes to (?:talk|chat)|long stories|habla mucho)\b/iu,
  ],
  [
    'warm',
    /\b(?:(?:is|seems?|very|so|really|super|was) (?:very |so |really |super )?(?:warm|friendly|kind|nice|approachable|generous|helpful|welcoming|lovely)(?! (?:team|place|office|environment))|amable|simpática|simpático|freundlich)\b/iu,
  ],
];

/** How the notes say that they are; undefined where they say nothing. */
export function guessTemper(lines: readonly NoteLine[]): Temper | undefined {
  const told = lines.filter((line) => !isRequirement(line)).map((line) => line.text);
  return SIGNS.find(([, sign]) => told.some((text) => sign.test(text)))?.[0];
}

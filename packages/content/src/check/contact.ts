import type { Persona } from '@anyone-else/protocol';
import { checkAnswers } from './answers.ts';
import { openDesk } from './desk.ts';
import { checkIdentity } from './identity.ts';
import { checkManner } from './manner.ts';
import { checkNetwork } from './network.ts';
import { checkSmallTalk } from './small-talk.ts';
import { plain } from './wording.ts';

/** What an editor would say of one contact: a line each, empty when all is well. */
export interface ContactReport {
  problems: string[];
  spoken: [place: string, text: string][];
}

/** Looks at wording and balance; shape and references were seen to when the file was loaded. */
export function checkContact(persona: Persona): ContactReport {
  const desk = openDesk(persona);
  checkIdentity(persona, desk);
  checkSmallTalk(persona, desk);
  checkManner(persona, desk);
  checkAnswers(persona, desk);
  checkNetwork(persona, desk);

  const seen = new Map<string, string>();
  for (const [place, text] of desk.spoken) {
    const key = plain(text);
    const first = seen.get(key);
    if (first !== undefined) desk.bad(place, `the same text as ${first}`);
    else seen.set(key, place);
  }
  return { problems: desk.problems, spoken: desk.spoken };
}

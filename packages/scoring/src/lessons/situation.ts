import { type Beat, callName, plainRole } from '@anyone-else/protocol';
import type { Talk } from '../talk.ts';

const BACKGROUND_WORDS = 9;

/** Who is asked where they come from answers in a sentence: 'I'm a ward nurse', 'I work as a cook'. */
const INTRODUCED =
  /^(?:(?:hi|hello)\b[,.! ]*)?(?:i['’]?m|i am|im|i['’]ve been|i have been|i was|i used to be|i work(?:ed)? as|currently|my background is(?: in)?)\s+(?:(?:currently|still|now|working as)\s+)*/iu;

/** The user's background as it stands between commas: its first part, without an age. */
export function backgroundOf(talk: Talk): string | undefined {
  const said = tidy(talk.input.user?.background);
  const part = said
    ?.replace(INTRODUCED, '')
    .split(/[,;.(]/u)
    .map((piece) => piece.trim())
    .find((piece) => /\p{L}{3}/u.test(piece));
  if (!part) return undefined;
  return part.split(/\s+/u).slice(0, BACKGROUND_WORDS).join(' ');
}

export const companyOf = (talk: Talk): string => tidy(talk.input.contact?.company) ?? 'your company';

export const contactFirstName = (talk: Talk): string | undefined => callName(tidy(talk.input.contact?.name));

/** Endings of words for what people do for a living, and some words without such an ending. */
const OCCUPATION =
  /(?:[a-z](?:er|or|ist|ian|eer|ant|ee)|(?:wo)?man|ess|smith|aide|paralegal|secretary|nurse|clerk|guide|graduate|student|temp|chef|cook|midwife|steward|guard|agent|lead|hand|assistant|analyst|lecturer|attendant|barista|electrician|pilot|coach|mechanic|mason|master|apprentice|architect|host|poet|author|maid|priest|sergeant|surgeon|dancer)$/iu;

/** 'an event planner' from 'event planner in Montréal'; undefined where the background names no occupation. */
export function occupationOf(background: string | undefined): string | undefined {
  const bare = background?.replace(
    /^(?:retired|former|ex-|unemployed|laid-off|currently(?: an?)?|an?) ?/iu,
    '',
  );
  const head = bare?.split(
    / (?:in|at|for|from|with|of|on|who|by|turned|since|and|to|near|between|looking|wanting) /u,
  )[0];
  if (!head || head.split(' ').length > 5 || /^\d/u.test(head) || !OCCUPATION.test(head)) return undefined;
  return `${/^[aeiou]/iu.test(head) ? 'an' : 'a'} ${head}`;
}

/** ', somebody who' with the user's own situation where it is known. */
export function somebodyLikeMe(talk: Talk): string {
  const background = backgroundOf(talk);
  const once = occupationOf(background);
  if (once) return `perhaps somebody who started out as ${once}, as I did`;
  if (background) return 'perhaps somebody who came to this from another line of work, as I would';
  const role = roleOf(talk);
  return role ? `perhaps somebody new to the ${role} role` : 'perhaps somebody in their first year or two';
}

/** 'a ward nurse like me', to stand after 'look twice at'. */
export function oneLikeMe(talk: Talk): string {
  const once = occupationOf(backgroundOf(talk));
  return once ? `${once} like me` : 'somebody with a background like mine';
}

/** The playbook's example for a beat, filled in with this user's situation. */
export function exampleOf(talk: Talk, beat: Beat): string | undefined {
  const example = talk.playbook.acts
    .flatMap((act) => act.beats)
    .find((entry) => entry.beat === beat)?.example;
  if (!example) return undefined;
  // Nobody is made to say that they have applied when all that is known is that they are curious.
  if (/\bI(?:['’]ve| have)? applied\b/u.test(example) && !roleOf(talk)) {
    const once = occupationOf(backgroundOf(talk));
    return once
      ? `If ${once} like me applied for a role like yours at ${companyOf(talk)}, what would make you look twice?`
      : `If I applied for a role like yours at ${companyOf(talk)}, how would you recommend I stand out?`;
  }
  return fill(example, talk);
}

export function fill(example: string, talk: Talk): string {
  const role = roleOf(talk);
  const background = backgroundOf(talk);
  const once = occupationOf(background);
  const whose = example
    .replace(/\bmy (experience|background), \{\{background\}\},?/gu, once ? `my $1 as ${once}` : 'my $1')
    .replace(/\blike mine, \{\{background\}\},/gu, once ? `like mine, as ${once},` : 'like mine,');
  const text = role
    ? whose.replaceAll('{{targetRole}}', role)
    : whose
        .replace(/\bthe (?:open )?\{\{targetRole\}\}(?: role| job| position)?/gu, 'a role like yours')
        .replaceAll('{{targetRole}}', 'this kind of work');
  return (
    background
      ? text.replaceAll('{{background}}', background)
      : text.replace(/,? ?\{\{background\}\},?/gu, '')
  )
    .replaceAll('{{company}}', companyOf(talk))
    .replace(/(?<!\s)\s+([,.?!])/gu, '$1')
    .replace(/ {2,}/gu, ' ');
}

/** The role that the user wants, without an article before it: every wording brings its own. */
const roleOf = (talk: Talk): string | undefined =>
  plainRole(tidy(talk.input.user?.targetRole) ?? '') || undefined;

/** What the contact is, likewise. */
export const contactRole = (talk: Talk): string | undefined =>
  plainRole(tidy(talk.input.contact?.role) ?? '') || undefined;

/** One line, without marks that nobody types by hand; undefined when nothing is left. */
function tidy(text: string | undefined): string | undefined {
  const line = text
    ?.replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/[{}<>[\]`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120);
  return line || undefined;
}

/** How to ask about a topic openly, for topics that a playbook may not hold. */
export const OPEN_FORM: Record<Beat, string> = {
  thanks: 'Thank you for making the time.',
  'time-check': 'Does the time we set aside still suit you?',
  journey: 'How did you get from where you started to where you are now?',
  'why-company': 'What drew you there, of all the places you could have gone?',
  'day-to-day': 'What did yesterday look like, from the first thing you did to the last?',
  'work-life': 'How do the job and the rest of your life fit together in a normal week?',
  culture: 'How would you describe the place to a friend who was about to join?',
  challenge: 'What is the part of it that nobody warned you about?',
  learning: 'How do you keep learning, now that you are in the middle of it?',
  industry: 'Where do you see it going over the next few years?',
  workflow: 'How does a piece of work get from the first idea to done?',
  'team-makeup': 'How is the team put together, and how do new people find their feet?',
  'hiring-bar': 'When you think of people who did well here, what did they bring with them?',
  'career-path': 'How do people grow from there?',
  fit: 'What of my background do you think would carry over?',
  advice: 'If you were starting from where I am, what would you do first?',
  'stand-out': 'What makes somebody stand out when they apply?',
  'anyone-else': 'Who else would you talk to, if you were me?',
  introduction: 'Would you be willing to introduce the two of us?',
  'stay-in-touch': 'May I write to you again and tell you how I got on?',
  other: 'What do you wish people asked you about your work?',
};

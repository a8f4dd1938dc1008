import {
  callName,
  inPronouns,
  type Me,
  type PersonPage,
  type Playbook,
  type SheetAnswer,
} from '@anyone-else/protocol';

type Prompt = SheetAnswer['prompts'][number];

/** The six questions of a preparation sheet in this person's situation, each with a plain hint. */
export function promptsFor(
  page: Pick<PersonPage, 'name' | 'role' | 'company' | 'pronouns' | 'ground'>,
  me: Pick<Me, 'background' | 'targetRole'>,
  playbook: Playbook,
): Prompt[] {
  const { company, pronouns } = page;
  const first = callName(page.name) ?? page.name;
  const place = company || 'where {they} {work|works}';
  const prompts: Prompt[] = [
    {
      id: 'company',
      text: `What do you know of ${place}?`,
      hint: 'What it does and for whom, how big it is, what was in the news. One fact a line: in the rehearsal {they} {notice|notices} if you ask for one.',
    },
    {
      id: 'stands-for',
      text: company ? `What does ${company} stand for?` : 'What does the place stand for?',
      hint: 'Not the slogan: what does it spend its time on, and what does it leave to others?',
    },
    { id: 'why-company', text: 'Why does it interest you?', hint: whyHint(me) },
    { id: 'person', text: `What do you know of ${first}?`, hint: personHint(page) },
    {
      id: 'want',
      text: 'What do you want from the talk?',
      hint: `Two or three things that only {they} can tell you. ${playbook.title} goes by way of ${waysOf(playbook)}.`,
    },
    {
      id: 'next-steps',
      text: 'Which next steps would be fitting?',
      hint: `A name, leave to write again in ${inMonths(playbook.checkIn.everyMonths)}, an hour of looking on. Not a job: what you do not ask for, {they} may offer.`,
    },
  ];
  return prompts.map(({ id, text, hint }) => ({
    id,
    text: inPronouns(text, pronouns),
    hint: inPronouns(hint, pronouns),
  }));
}

function whyHint({ background, targetRole }: Pick<Me, 'background' | 'targetRole'>): string {
  if (background && targetRole)
    return `One true reason is enough. You come from “${background}” and would like to go to “${targetRole}”: where do the two meet here?`;
  return background
    ? `One true reason is enough. You come from “${background}”: what of it leads here?`
    : 'One true reason is enough, in words you could say aloud.';
}

function personHint({ role, ground }: Pick<PersonPage, 'role' | 'ground'>): string {
  const shared = ground[0] ? ` You share “${ground[0]}”.` : '';
  return `How {they} came to be ${role ? `“${role}”` : 'where {they} {are|is}'}, where {they} studied, what {they} {have|has} written or said in public. One fact a line.${shared}`;
}

/** 'their story, their work and what you came for': the acts between hello and goodbye. */
function waysOf({ acts }: Playbook): string {
  const titles = acts.map(({ title }) => `“${title}”`);
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
}

const inMonths = (months: number): string =>
  months === 1 ? 'a month' : `${['two', 'three', 'four', 'five', 'six'][months - 2] ?? months} months`;

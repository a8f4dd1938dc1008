import { type Difficulty, isNamed, type PersonaCard } from '@anyone-else/protocol';

/** 'Charge nurse, Sable River Health'; the role alone where no company was named. */
export const workOf = ({ role, company }: Pick<PersonaCard, 'role' | 'company'>): string =>
  isNamed(company) ? `${role}, ${company.name}` : role;

/** How hard a contact is to win, by the talks by script that were held with them. */
export const EASE_WORDS: Record<Difficulty | 'untried', string> = {
  gentle: 'easy to warm',
  'true-to-life': 'takes listening',
  tough: 'hard to win',
  untried: 'not tried yet',
};

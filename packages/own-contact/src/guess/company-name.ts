import { isInstruction, isOwnNote, isPrivate, isRequirement } from '../notes/about.ts';
import type { NoteLine } from '../notes/plain-lines.ts';

const NAME =
  "(?<name>\\p{Lu}[\\p{L}\\p{N}’'&.-]*(?: (?:(?:of|and|the|for|&|de|la|del) )?\\p{Lu}[\\p{L}\\p{N}’'&-]*){0,5})";
const GOES_ON = '(?:19|20)\\d{2}\\s?[-–—]\\s?(?:present|now|today|current)';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A place and no department: 'Harborline Credit Union', and not 'Human Resources'. */
const NO_NAME = /^(?:Human Resources|HR|Present|Greater|Remote|The|I|We|She|He|They|[A-Z]{2})$/u;

/** The company that a profile names beside the role: 'HR Manager at Harborline', 'HR Manager, Harborline, 2014 – Present'; '' for none. */
export function companyIn(lines: readonly NoteLine[], role: string): string {
  const post = escaped(role.trim());
  const ways = [
    new RegExp(`^${post},? (?:at|@|with|for) (?:the )?${NAME}`, 'iu'),
    new RegExp(`^${post}\\s?[,·|–—-]\\s?${NAME}(?=\\s?[,·|(].*${GOES_ON})`, 'iu'),
    new RegExp(`\\b(?:[Ww]orks?|[Ww]orking|[Ee]mployed) (?:at|for) (?:the )?${NAME}`, 'u'),
    new RegExp(`^[^.,]{3,60},? at (?:the )?${NAME}(?=\\s?[,·|(].*${GOES_ON})`, 'u'),
  ];
  const told = lines.filter(
    (line) =>
      !isRequirement(line) && !isPrivate(line.text) && !isInstruction(line.text) && !isOwnNote(line.text),
  );
  for (const way of ways)
    for (const { text } of told) {
      const name = way.exec(text)?.groups?.name?.replace(/(?<![.,])[.,]+$/u, '');
      // The pattern of the role is read without regard to case; a name has its capital.
      if (name !== undefined && /^\p{Lu}/u.test(name) && !NO_NAME.test(name)) return name.slice(0, 120);
    }
  return '';
}

import { oneLine } from '@anyone-else/protocol';

/** 'ana lima' is how it was typed in a hurry, and no way to greet anybody. */
export const calledWell = (name: string): string => {
  // 'cousin Bisi' is what Bisi is to the user, and not how one greets her.
  const line = oneLine(name).replace(KIN, '');
  return /^[\p{Ll}\s'’.-]+$/u.test(line)
    ? line.replace(
        /(?<![\p{L}'’.])(?!(?:de|da|do|dos|van|von|der|den|la|le|el|al|bin)\s)\p{Ll}/gu,
        (letter) => letter.toUpperCase(),
      )
    : line;
};

const KIN =
  /^(?:my )?(?:(?:old |former |ex-?)?(?:cousin|friend|colleague|brother|sister|boss|manager|neighbou?r|flatmate|mate|teacher|niece|nephew)|my (?:mum|mom|dad)['’]s \p{L}+)\s(?=\p{L})/iu;

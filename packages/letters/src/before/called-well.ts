import { oneLine } from '@anyone-else/protocol';

/** 'ana lima' is how it was typed in a hurry, and no way to greet anybody. */
export const calledWell = (name: string): string => {
  const line = oneLine(name);
  return /^[\p{Ll}\s'’.-]+$/u.test(line)
    ? line.replace(
        /(?<![\p{L}'’.])(?!(?:de|da|do|dos|van|von|der|den|la|le|el|al|bin)\s)\p{Ll}/gu,
        (letter) => letter.toUpperCase(),
      )
    : line;
};

import { leaning } from './signs.ts';

export type Side = 'user' | 'contact';

/**
 * Who says which of the texts of a file that names nobody: the likeliest path through the talk (Viterbi), by what each
 * text sounds like and by `changes`: for each text the log odds that somebody else begins with it.
 */
export function takeTurns(texts: readonly string[], changes: readonly number[]): Side[] {
  let user = 0;
  let contact = 0;
  const cameFrom: [boolean, boolean][] = [];
  texts.forEach((text, i) => {
    const sign = leaning(text);
    const stay = i === 0 ? 0 : -Math.log1p(Math.exp(changes[i]!));
    const swap = i === 0 ? 0 : -Math.log1p(Math.exp(-changes[i]!));
    cameFrom.push([user + stay > contact + swap, contact + stay > user + swap]);
    [user, contact] = [
      Math.max(user + stay, contact + swap) - Math.log1p(Math.exp(-sign)),
      Math.max(contact + stay, user + swap) - Math.log1p(Math.exp(sign)),
    ];
  });
  const sides: Side[] = [];
  let isUser = user > contact;
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    sides.push(isUser ? 'user' : 'contact');
    const [stayUser, stayContact] = cameFrom[i]!;
    isUser = isUser ? stayUser : !stayContact;
  }
  return sides.reverse();
}

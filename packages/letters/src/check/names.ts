import { nameParts, spokenName } from '@anyone-else/protocol';

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .toLowerCase();

/** Words of a name that somebody may be called by. */
export const nameWords = (name: string): string[] =>
  folded(`${spokenName(name)} ${nameParts(name).given ?? ''}`).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Short forms that share no beginning with the name. */
const SHORT: Record<string, string[]> = {
  robert: ['bob', 'bobby'],
  william: ['bill', 'billy', 'liam'],
  richard: ['dick'],
  elizabeth: ['liz', 'beth', 'betty', 'lisa', 'libby'],
  margaret: ['peggy', 'meg'],
  edward: ['ted', 'ned'],
  james: ['jim', 'jimmy'],
  john: ['jack'],
  anthony: ['tony'],
  henry: ['harry'],
  katherine: ['kate', 'kit', 'katy'],
  catherine: ['kate', 'cate'],
  alexander: ['sasha', 'xander', 'lex'],
  alexandra: ['sasha', 'sandra'],
  francisco: ['paco', 'pancho'],
  jose: ['pepe'],
  ignacio: ['nacho'],
  katarzyna: ['kasia', 'kaska'],
  malgorzata: ['gosia', 'malgosia'],
  barbara: ['basia'],
  joanna: ['asia'],
  aleksandra: ['ola', 'sasha'],
  aleksander: ['olek', 'sasha'],
  agnieszka: ['aga'],
  andrzej: ['jedrek'],
  jan: ['janek', 'jasiek'],
  guadalupe: ['lupe', 'lupita'],
  rosario: ['charo'],
  giuseppe: ['beppe', 'pino'],
  margarete: ['grete'],
  johannes: ['hannes', 'hans'],
  sebastian: ['basti'],
  dmitri: ['dima'],
  mikhail: ['misha'],
  ekaterina: ['katya'],
};

/** Whether a greeting may be meant for somebody of this name; true where the scripts differ and nobody can tell. */
export function greets(greeting: string, name: string): boolean {
  const said = folded(greeting).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = nameWords(name);
  if (words.length === 0 || (!/\p{Script=Latin}/u.test(name) && /\p{Script=Latin}/u.test(greeting)))
    return true;
  return words.some((word) =>
    said.some(
      (one) =>
        one === word ||
        SHORT[word]?.includes(one) ||
        (one.length >= 3 && word.length >= 3 && (word.startsWith(one) || one.startsWith(word))) ||
        // Wojtek is Wojciech, and Seun is Oluwaseun.
        (one.length >= 4 &&
          word.slice(0, 3) === one.slice(0, 3) &&
          /(?:ek|ik|ko|ka|sia|zia|us|ush|cho|ito|ita|inho|inha|y|ie|ey)$/u.test(one)) ||
        (one.length >= 4 && word.length > one.length + 1 && word.endsWith(one)) ||
        (one.length >= 3 && one.length <= 5 && /(?:y|ie|i)$/u.test(one) && word.startsWith(one.slice(0, 2))),
    ),
  );
}

/** Whether somebody stands in a text by their full name, or the name they are called by. */
export function namesThem(text: string, name: string): boolean {
  const whole = folded(text);
  const { given, family } = nameParts(name);
  return [spokenName(name), given, family]
    .filter((one) => one !== undefined && one.length > 1)
    .some((one) =>
      new RegExp(`(?<![\\p{L}])${folded(one!).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(
        whole,
      ),
    );
}

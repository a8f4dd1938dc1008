import { type PreparedQuestion, QUESTIONS_LIMIT } from '@anyone-else/protocol';

type Questions = readonly PreparedQuestion[];
const byId = (questions: Questions) => new Map(questions.map((one) => [one.id, one]));
const same = (a: PreparedQuestion | undefined, b: PreparedQuestion | undefined) =>
  a?.text === b?.text && a?.byHand === b?.byHand;
const ids = (questions: Questions) => questions.map(({ id }) => id);

export const sameQuestions = (a: Questions, b: Questions): boolean =>
  a.length === b.length && a.every((one, at) => one.id === b[at]?.id && same(one, b[at]));

/** One question as both sides have it: what was written on either stays, a removal yields to an edit. */
function mergeOne(
  base: PreparedQuestion | undefined,
  mine: PreparedQuestion | undefined,
  theirs: PreparedQuestion | undefined,
): PreparedQuestion | undefined {
  if (same(mine, base) && (mine === undefined) === (base === undefined)) return theirs;
  if (same(theirs, base) && (theirs === undefined) === (base === undefined)) return mine;
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  const byHand = mine.byHand === base?.byHand ? theirs.byHand : mine.byHand;
  return {
    id: mine.id,
    text: mine.text === base?.text ? theirs.text : mine.text,
    ...(byHand === undefined ? {} : { byHand }),
  };
}

/** Questions that were changed here and elsewhere since both knew `base`; in my order where I changed it. */
export function mergeQuestions(base: Questions, mine: Questions, theirs: Questions): PreparedQuestion[] {
  const [was, here, there] = [byId(base), byId(mine), byId(theirs)];
  const kept = (list: Questions) => ids(list).filter((id) => was.has(id));
  const moved =
    kept(mine).join() !==
    kept(base)
      .filter((id) => here.has(id))
      .join();
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const merged = [...new Set([...ids(first), ...ids(second)])].flatMap((id) => {
    const one = mergeOne(was.get(id), here.get(id), there.get(id));
    return one === undefined ? [] : [one];
  });
  return merged.slice(0, QUESTIONS_LIMIT);
}

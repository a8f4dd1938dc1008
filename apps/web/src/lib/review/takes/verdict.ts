import type { TakeComparison, TakeSide } from '@anyone-else/protocol';
import { inPronouns } from '#lib/pronouns.ts';
import { plural } from '#lib/spoken.ts';

export interface Verdict {
  /** 'mixed': each did something better; 'none': there is nothing to compare, since one said nothing anew. */
  went: 'better' | 'alike' | 'mixed' | 'worse' | 'none';
  /** One short sentence. */
  title: string;
  /** What shows it, with the figures: what speaks for the title first; '' where nothing moved. */
  proof: string;
}

/** Something that tells the two apart: 1 for the later take, -1 for the earlier. */
interface Sign {
  way: number;
  said: string;
}

const gain = ({ goodwill }: TakeSide) =>
  goodwill ? Math.round(goodwill.after) - Math.round(goodwill.before) : 0;
const slips = ({ user }: TakeSide) =>
  user ? user.labels.fouls.filter((foul) => !user.unsure.includes(foul)).length : 0;
const fresh = (one: readonly string[], other: readonly string[]) => one.filter((it) => !other.includes(it));
const moved = (points: number) =>
  points === 0 ? 'stayed as it was' : `${points > 0 ? 'rose' : 'fell'} by ${Math.abs(points)}`;

/** All that tells the two apart, what weighs most first. What applies to one of the two only is no difference. */
function signsOf({ before, after, checks }: TakeComparison, pronouns: string): Sign[] {
  const slipped = slips(after) - slips(before);
  const points = before.goodwill && after.goodwill ? gain(after) - gain(before) : 0;
  const [more, fewer] = [fresh(after.names, before.names), fresh(before.names, after.names)];
  const [took, left] = [fresh(after.hints, before.hints), fresh(before.hints, after.hints)];
  const now = checks.filter((check) => check.before === 'missed' && check.after === 'met').length;
  const lost = checks.filter((check) => check.before === 'met' && check.after === 'missed').length;
  const total = before.total === null || after.total === null ? 0 : after.total - before.total;
  const say = (text: string) => inPronouns(text, pronouns);
  const signs: Sign[] = [
    { way: total, said: `it came to ${after.total} of 100, before to ${before.total}` },
    {
      way: -slipped,
      said: slipped < 0 ? 'the slip is gone' : 'there is a slip in it now',
    },
    {
      way: points,
      said: say(`{their} goodwill ${moved(gain(after))}; before, it ${moved(gain(before))}`),
    },
    { way: more.length, said: say(`{they} named ${more.join(' and ')}`) },
    { way: -fewer.length, said: `${fewer.join(' and ')} did not come up` },
    { way: took.length, said: say('you took up something {they} had hinted at') },
    { way: -left.length, said: say('what {they} had hinted at was left') },
    {
      way: now,
      said: `${plural(now, 'check is', 'checks are')} met now that ${now === 1 ? 'was' : 'were'} not`,
    },
    { way: -lost, said: `${plural(lost, 'check is', 'checks are')} no longer met` },
  ];
  return signs.filter(({ way }) => way !== 0);
}

const sentence = (parts: readonly Sign[]) => {
  const text = parts.map(({ said }) => said).join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
};

const NONE = { went: 'none', proof: '' } as const;

/** What the later take came to beside the earlier one. @param pronouns the contact's. */
export function verdictOf(comparison: TakeComparison, pronouns: string): Verdict {
  const { before, after, upTo } = comparison;
  if (!after.user) return { ...NONE, title: 'Nothing was said anew in the later take.' };
  if (!before.user) return { ...NONE, title: 'The later take goes on where the earlier one had ended.' };
  const signs = signsOf(comparison, pronouns);
  const first = signs[0];
  if (!first) return { went: 'alike', title: 'The two came to the same.', proof: '' };
  const way = Math.sign(first.way);
  const forIt = signs.filter((sign) => Math.sign(sign.way) === way);
  const against = signs.filter((sign) => Math.sign(sign.way) !== way);
  const proof = [sentence(forIt), against.length > 0 ? `On the other side: ${sentence(against)}` : '']
    .filter(Boolean)
    .join(' ');
  // Whole talks go by their totals; one turn that did this better and that worse is for the user to weigh.
  if (upTo === 'turn' && against.length > 0)
    return { went: 'mixed', title: 'Each did something better than the other.', proof: inTurn(signs) };
  return way > 0
    ? { went: 'better', title: 'The later take did better.', proof }
    : { went: 'worse', title: 'The earlier take did better here.', proof };
}

/** Of two that each did something better: the later one's gains first. */
function inTurn(signs: readonly Sign[]): string {
  const [gains, losses] = [signs.filter(({ way }) => way > 0), signs.filter(({ way }) => way < 0)];
  return `The later: ${lower(sentence(gains))} Against it: ${lower(sentence(losses))}`;
}
const lower = (text: string) => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;

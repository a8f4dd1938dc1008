import type { TakeComparison, TakeSide } from '@anyone-else/protocol';
import { inPronouns } from '#lib/pronouns.ts';
import { plural } from '#lib/spoken.ts';

export interface Verdict {
  went: 'better' | 'alike' | 'worse';
  /** One short sentence. */
  title: string;
  /** What shows it, with the figures; '' where nothing moved. */
  proof: string;
}

const gain = ({ goodwill }: TakeSide) =>
  goodwill ? Math.round(goodwill.after) - Math.round(goodwill.before) : 0;
const fresh = (one: TakeSide, other: TakeSide) => one.names.filter((name) => !other.names.includes(name));

/** The score says first, then goodwill, then the names; two takes that differ in none of these are alike. */
function difference({ before, after }: TakeComparison): number {
  return after.total - before.total || gain(after) - gain(before) || after.names.length - before.names.length;
}

const moved = (points: number) =>
  points === 0 ? 'stayed as it was' : `${points > 0 ? 'rose' : 'fell'} by ${Math.abs(points)}`;

function proofOf(comparison: TakeComparison, pronouns: string): string {
  const { before, after, checks } = comparison;
  // What no longer applies was not lost.
  const now = checks.filter((check) => check.after === 'met' && check.before !== 'met').length;
  const lost = checks.filter((check) => check.before === 'met' && check.after === 'missed').length;
  const [more, fewer] = [fresh(after, before), fresh(before, after)];
  const parts = [
    before.goodwill && after.goodwill && gain(before) !== gain(after)
      ? inPronouns(`{their} goodwill ${moved(gain(after))}; before, it ${moved(gain(before))}`, pronouns)
      : '',
    more.length > 0 ? inPronouns(`{they} named ${more.join(' and ')}`, pronouns) : '',
    fewer.length > 0 ? `${fewer.join(' and ')} did not come up` : '',
    now > 0 ? `${plural(now, 'check is', 'checks are')} met now that ${now === 1 ? 'was' : 'were'} not` : '',
    lost > 0 ? `${plural(lost, 'check is', 'checks are')} no longer met` : '',
  ].filter(Boolean);
  const text = parts.join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** What the later take came to beside the earlier one. @param pronouns the contact's. */
export function verdictOf(comparison: TakeComparison, pronouns: string): Verdict {
  const by = difference(comparison);
  const proof = proofOf(comparison, pronouns);
  if (by > 0) return { went: 'better', title: 'The later take did better.', proof };
  if (by < 0) return { went: 'worse', title: 'The earlier take did better here.', proof };
  return { went: 'alike', title: 'The two came to the same.', proof };
}

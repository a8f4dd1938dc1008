import { isOwnNote, isRequirement, isTheirWord } from './about.ts';
import { isOfAnother } from './careers.ts';
import type { NoteLine } from './plain-lines.ts';

const COUNT =
  '(?<count>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)';
const SIZES = [
  `\\b(?:team|crew|group|department|staff) (?:of|is|has|:) (?:about |around |just |only )?${COUNT}\\b(?! (?:years?|months?|weeks?|percent|%|million|thousand))`,
  `\\b${COUNT}[- ](?:person|people|strong) (?:team|crew|department)\\b`,
  `\\b(?:leads?|manages?|supervises?|runs?) (?:a team of )?${COUNT} (?:people|staff|nurses|engineers|analysts|designers|technicians|planners)\\b`,
].map((way) => new RegExp(way, 'iu'));

/** How many the notes say that their team has, as it stands there ('3', 'twelve'); undefined where they do not. */
export function teamOf(lines: readonly NoteLine[]): string | undefined {
  for (const line of lines) {
    if (isOfAnother(line.text) || (isOwnNote(line.text) && !isTheirWord(line)) || isRequirement(line))
      continue;
    for (const size of SIZES) {
      const count = size.exec(line.text)?.groups?.count;
      if (count !== undefined && count !== '1') return count.toLowerCase();
    }
  }
  return undefined;
}

import type { ContactScene } from '../scene.ts';

/** Who a model writes before a turn that it makes up for the other side, or for whoever talks to it. */
const OTHERS = 'user|human|interviewer|interviewee|caller|narrator|instructions?|system';
/** These begin a turn of somebody's only where they stand as a name does. */
const AS_NAMES = 'You|Me|Host|Guest|Q';
const OWN = 'assistant|repeat|contact|a|answer|response|reply|model|ai|speaker|note|question';
/** A heading of any other kind: what follows is a page, not speech. */
const HEADING =
  /^[*_#>\s]*(?:comment|title|summary|explanation|output|input|context|word count|tone|scene|setting|translation|analysis|thoughts?|related posts?)\b[^.!?]{0,30}:/iu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const either = (names: readonly string[]): string => names.filter(Boolean).map(escaped).join('|');

/** A sentence without the speaker's name before it; `other` where somebody else's turn begins, and what stood before that. */
export function label(raw: string, { persona, setup }: ContactScene): { text: string; other: boolean } {
  const mark = String.raw`[*_#>"\s]*`;
  const own = either([persona.name, ...persona.name.split(' ')]);
  const text = raw.replace(
    new RegExp(`^${mark}(?:${own}|${OWN})(?:\\s*\\([^()]*\\))?[*_]*\\s*:${mark}`, 'iu'),
    '',
  );
  if (HEADING.test(text)) return { text: '', other: true };
  const user = setup.user.name;
  const others = `(?:${either([user, ...user.split(' ')])}|${OTHERS}|${own})`;
  const names = `(?:${AS_NAMES})`;
  // In the middle of a sentence a word before a colon is only a word.
  const begins = String.raw`(?:^|\n|[.!?…]["')*_]*\s)[\s*_#>"]*`;
  const ends = String.raw`[*_]*\s*:(?=[*_\s"]|$)`;
  const found = [new RegExp(`${begins}${others}${ends}`, 'iu'), new RegExp(`${begins}${names}${ends}`, 'u')]
    .map((one) => one.exec(text))
    .filter((one) => one !== null)
    .sort((one, other) => one.index - other.index)[0];
  if (found === undefined) return { text, other: false };
  const before = text.slice(0, found.index + (/^[.!?…]["')*_]*/u.exec(found[0])?.[0].length ?? 0));
  return { text: before, other: true };
}

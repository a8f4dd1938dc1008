import type { ContactScene } from '../scene.ts';

/** Who a model writes before a turn that it makes up for the other side, or for whoever talks to it. */
const OTHERS =
  'user|you|human|interviewer|interviewee|caller|me|q|question|system|instruction|instructions|note|student|candidate|client|host|guest|narrator';
const OWN = 'assistant|repeat|contact|a|answer|response|reply|model|ai|speaker';
/** A heading of any other kind: what follows is a page, not speech. */
const HEADING =
  /^[*_#>\s]*(?:comment|title|summary|example|explanation|output|input|context|topic|word count|words|tone|scene|setting|translation|analysis|thought|thoughts|source|related posts?)\b[^.!?]{0,30}:/iu;

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
  const at = new RegExp(`(?:^|[\\s*_"])[*_]*${others}[*_]*\\s*:(?=[*_\\s"]|$)`, 'iu').exec(text)?.index;
  return at === undefined ? { text, other: false } : { text: text.slice(0, at), other: true };
}

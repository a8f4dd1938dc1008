import type { Storage } from '@anyone-else/storage';

/** What the writer writes beside each new talk, in the same commit. */
export const QUESTIONS_KEPT = 2;
export const BROUGHT_TURNS = 6;
/** The words under this number; long enough to fill pages. */
export const textOf = (id: string, seq: number): string =>
  `${id} said ${seq} `.repeat(8 + (seq % 5) * 6).trim();

/** Whatever of these rounds stands there, as the writer would have told of it; and what is there by half. */
export async function whatIsKept(
  storage: Storage,
  isMeant: (round: string) => boolean,
): Promise<{ kept: Set<string>; torn: string[] }> {
  const meant = ({ id }: { id: string }) => isMeant(id.split('-')[0]!);
  const kept = new Set<string>();
  const torn: string[] = [];
  for (const { id } of (await storage.sessions()).filter(meant)) {
    const events = await storage.events(id);
    const aside = await storage.asides.find(id);
    if (events[0]?.type !== 'started') torn.push(`talk ${id} has no beginning`);
    if (aside?.questions.length !== QUESTIONS_KEPT) torn.push(`talk ${id} is without its questions`);
    if (events.some((event, at) => event.seq !== at)) torn.push(`talk ${id} has a gap`);
    if ((await storage.claim(id))?.nextSeq !== events.length) torn.push(`the head of ${id} is off its log`);
    kept.add(`talk ${id}`);
    for (const event of events)
      if (event.type === 'user-turn' && event.text === textOf(id, event.seq))
        kept.add(`turn ${id} ${event.seq}`);
  }
  for (const { id } of (await storage.brought.list()).filter(meant)) {
    const turns = (await storage.brought.transcript(id))?.turns ?? [];
    if (turns.length !== BROUGHT_TURNS || turns.some(({ text }, seq) => text !== textOf(id, seq)))
      torn.push(`what was brought as ${id} is there by half`);
    kept.add(`brought ${id}`);
  }
  return { kept, torn };
}

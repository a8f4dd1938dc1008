import type { PersonaCard } from '@anyone-else/protocol';

/** The name that a contact's file gives; undefined where it cannot be read. The server reads the file itself. */
export function nameIn(text: string): string | undefined {
  try {
    const { name } = JSON.parse(text) as { name?: unknown };
    return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** The user's own contact who is called the same as somebody about to be brought. */
export const sameName = (own: readonly PersonaCard[], name: string | undefined): PersonaCard | undefined =>
  own.find((card) => card.name.toLowerCase() === name?.toLowerCase());

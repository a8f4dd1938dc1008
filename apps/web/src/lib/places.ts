/** Addresses of the pages. */
export const talkPlace = (id: string) => `/rehearse/${encodeURIComponent(id)}`;

/** The first page with somebody chosen. */
export const talkToPlace = (personaId: string) => `/?with=${encodeURIComponent(personaId)}#whom`;
export const ownPlace = (id: string) => `/contacts/${encodeURIComponent(id)}`;

/** Which talk: one held here with a contact of ours, or a real one brought in from a file. */
export interface TalkRef {
  /** As it stands in the addresses of the API. */
  kind: 'sessions' | 'brought';
  id: string;
}
